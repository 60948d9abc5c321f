/**
 * All reads of a store, for stores that keep records whole: in a key-value engine, a document store, files, memory. Such
 * a store says how to get a record by its identity and how to go along the records of a kind ({@link
 * io.crmkit.spi.records.Records}, {@link io.crmkit.spi.records.RecordsOf}); {@link io.crmkit.spi.records.RecordsUnit}
 * answers every reading port from that: scopes, criteria, orders, pages, report facts. What is left to write is {@code
 * apply}, for how two writers are kept apart is each engine's own.
 *
 * <p>The price is that criteria are tried in the JVM. With n the records of a kind:
 *
 * <ul>
 *   <li>A record by its identity costs one look-up; records by a unique key, the records that belong to one, and the
 *       events of a subject too, if the store has indexes for them, which it may leave out.
 *   <li>A page in the order of entry costs what it has to pass over to be full, often little; with a scope or criteria
 *       that few records meet, n.
 *   <li>A page in another order, a count, a report, and the scan for silent customers go along all n and, where the
 *       customer's manager decides who may see a record, look a customer up for each. Sorting holds in memory what meets
 *       the criteria.
 * </ul>
 *
 * <p>That is for engines inside the JVM, where a look-up costs microseconds, and for thousands of records rather than
 * millions. Ports are plain interfaces: a unit overrides those that it has a better way for.
 */
@NullMarked
package io.crmkit.spi.records;

import org.jspecify.annotations.NullMarked;
