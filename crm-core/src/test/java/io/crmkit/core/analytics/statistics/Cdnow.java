package io.crmkit.core.analytics.statistics;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * The 2,357 customers of the online shop CDNOW who first bought in the first quarter of 1997, observed for 39 weeks: a tenth
 * of that cohort, which P. S. Fader and B. G. S. Hardie made public for the study (brucehardie.com). In {@code cdnow.csv} they
 * are counted by repeated purchases, last purchase and end of observation, in days since the first purchase; the study has
 * weeks.
 */
final class Cdnow {
    private static final double DAYS = 7;

    private Cdnow() {}

    static PurchaseHistories inWeeks() {
        PurchaseHistories histories = new PurchaseHistories();
        for (String line : lines()) {
            List<Integer> fields =
                    List.of(line.split(",", -1)).stream().map(Integer::valueOf).toList();
            histories.add(
                    new PurchaseHistory(fields.get(0), fields.get(1) / DAYS, fields.get(2) / DAYS), fields.get(3));
        }
        return histories;
    }

    private static List<String> lines() {
        InputStream file = Objects.requireNonNull(Cdnow.class.getResourceAsStream("cdnow.csv"));
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.US_ASCII))) {
            return reader.lines().skip(1).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
