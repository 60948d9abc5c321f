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
public record ImportSummary(int inserted, int updated, int unchanged) {

    /**
     * {@return what two imports did together}
     *
     * @param other what the other one did
     */
    public ImportSummary plus(ImportSummary other) {
        return new ImportSummary(inserted + other.inserted, updated + other.updated, unchanged + other.unchanged);
    }
}
