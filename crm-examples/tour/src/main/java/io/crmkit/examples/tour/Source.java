package io.crmkit.examples.tour;

import java.util.List;

/** Where a chance comes from, and how likely such chances are to be won, in per cent. */
record Source(String value, int successRate) {
    static final List<Source> ALL =
            List.of(new Source("referral", 60), new Source("trade fair", 40), new Source("web site", 20));
}
