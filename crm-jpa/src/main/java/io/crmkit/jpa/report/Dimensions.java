package io.crmkit.jpa.report;

import io.crmkit.spi.report.CustomerDimension;

/** Where the dimensions are, of a customer {@code c} and its standing {@code s}. */
final class Dimensions {
    private Dimensions() {}

    static String expression(CustomerDimension dimension) {
        return switch (dimension) {
            case CUSTOMER -> "c.id";
            case LEVEL -> "c.level";
            case REGION -> "c.region";
            case CREDIT -> "c.credit";
            case SATISFACTION -> "c.satisfaction";
            case STATUS -> "s.status";
            case MANAGER -> "c.manager";
        };
    }
}
