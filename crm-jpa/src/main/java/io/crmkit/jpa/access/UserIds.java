package io.crmkit.jpa.access;

import io.crmkit.spi.access.UserId;
import java.util.UUID;

/** Internal to crm-jpa: references to users. */
public final class UserIds {
    private UserIds() {}

    /**
     * {@return the user of a column}
     *
     * @param value the column
     */
    public static UserId toUserId(UUID value) {
        return new UserId(value);
    }
}
