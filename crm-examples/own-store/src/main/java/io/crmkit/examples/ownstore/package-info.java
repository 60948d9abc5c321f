/**
 * A host's own persistence: {@link io.crmkit.examples.ownstore.OwnStore} keeps the CRM in the host's tables, with Jdbi,
 * on H2 and PostgreSQL, in the host's transactions.
 *
 * <p><b>Columns, not documents.</b> Each attribute of a record is a column, said once for both ways ({@code Shape}):
 * whoever queries the tables finds what is in them, the database checks it, and neither a JSON library nor a version of a
 * document comes between. The roles of a user are an array and the grants of a role a text, which spare joins where commands
 * read who acts; what a host would query by itself (the lines of an order, the measures of a case) has tables of
 * its own. Texts are kept beside their folded forms, which lists are searched and sorted by.
 *
 * <p><b>Few round trips.</b> Each read of a command is one select. What a command writes is sent together, of a record only
 * the columns that differ, and whether a version was stale is told by how many rows an update changed, so nothing is read
 * again before it is written.
 *
 * <p>To be read in this order: {@code OwnStore}, {@code Attempt}, {@code OwnUnit}; {@code Tickets}, as one of the features,
 * with {@code Shape}, {@code Table} and {@code Query} below it; {@code ChangeWriter} and {@code RoundTrips}; {@code
 * Failures}.
 */
@NullMarked
package io.crmkit.examples.ownstore;

import org.jspecify.annotations.NullMarked;
