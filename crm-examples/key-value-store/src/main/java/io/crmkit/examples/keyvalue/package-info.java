/**
 * The CRM on an ordered key-value engine with transactions, H2's MVStore: what a host writes that has no tables. Reading is
 * {@code io.crmkit.spi.records}'; what is here is where things are in the map ({@code Keys}), how they are written
 * ({@code ChangeWriter}) and encoded ({@code Codec}), and what a unit is to the engine ({@code KeyValueStore}).
 *
 * <p><b>Two writers</b> of one record meet at its entry, which the first one locks until its transaction ends; the other
 * then finds another version and is told of the conflict. Two that want one unique key meet at the entry of the key. Who
 * waits longer than two seconds, or would wait for somebody who waits for him, gets a {@code TransientStoreException}.
 * Reads take no locks and see what is committed when they begin, so two reads of a unit may see different states of the
 * store; what must not change between reading and writing is compared again when it is written. Numbers of a series are
 * drawn in the transaction, so that others who want one wait for its end.
 *
 * <p><b>A file</b> holds what a unit wrote when the unit has ended, and is forced to the disk by then: a crash or a power
 * cut loses none that was answered. A unit that was not finished is rolled back when the file is opened. Each unit that
 * writes costs a block of the file and the disk's own time for a {@code force}; units that end at once are written one
 * after the other. Space is used again by the engine, in its own time. One process has the file open.
 *
 * <p><b>What it does not do.</b> Indexes are on ids, unique keys, what belongs to a record, and the events of a subject.
 * All else reads every record of a kind and decodes it, so it takes time in proportion to them: a page in another order
 * than that of entry, a page by criteria or a scope that few records meet, every count, every report, the scan for
 * silent customers, the list of events by anything but their subject. That is for an office's thousands of records. There
 * is no migration of what is stored: attributes are added by the library and read as absent; a change of meaning would
 * need a pass over all entries. Whoever wants to delete old command records deletes what begins with {@code command/}.
 */
@NullMarked
package io.crmkit.examples.keyvalue;

import org.jspecify.annotations.NullMarked;
