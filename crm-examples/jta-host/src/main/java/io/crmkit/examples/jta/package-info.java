/**
 * A host with a transaction manager, Narayana, and without a server: its invoices are in one database, the CRM is in another,
 * and a transaction keeps what both write or nothing of it. Recovery after a crash is left out.
 */
@NullMarked
package io.crmkit.examples.jta;

import org.jspecify.annotations.NullMarked;
