package io.crmkit.examples.databases;

import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * What many do to one subject.
 *
 * @param attempts what each of them does; whether it was done, if no exception says that it was not
 * @param version the version of the subject now
 * @param events how many events tell of the subject now
 */
record Contest(List<Supplier<Boolean>> attempts, LongSupplier version, LongSupplier events) {}
