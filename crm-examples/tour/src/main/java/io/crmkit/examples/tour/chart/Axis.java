package io.crmkit.examples.tour.chart;

import java.math.BigDecimal;

/** What is measured along one side of a chart. */
public sealed interface Axis permits NumberAxis, DayAxis {

    /** {@return what is measured, with the unit} */
    String title();

    /** {@return a scale that has room for two values and is marked about as often as wished} */
    Scale scale(BigDecimal low, BigDecimal high, int marks);
}
