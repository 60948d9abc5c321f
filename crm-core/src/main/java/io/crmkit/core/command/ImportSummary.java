package io.crmkit.core.command;

/**
 * What an import did.
 *
 * <p>Called by hosts.
 *
 * @param inserted how many rows were new
 * @param updated how many rows changed a record
 * @param unchanged how many rows were known already
 */
public record ImportSummary(int inserted, int updated, int unchanged) {}
