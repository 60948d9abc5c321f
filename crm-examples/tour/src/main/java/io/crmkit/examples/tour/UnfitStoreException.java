package io.crmkit.examples.tour;

import org.jspecify.annotations.Nullable;

/** The tour cannot begin on the store that it was told; the message is for people. */
final class UnfitStoreException extends RuntimeException {
    private static final long serialVersionUID = 1;

    UnfitStoreException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
