package io.crmkit.examples.tour.reporting;

/**
 * Something that one has to know of a report to read it, such as its period.
 *
 * @param name what it is
 * @param value what is so
 */
public record Fact(String name, String value) {}
