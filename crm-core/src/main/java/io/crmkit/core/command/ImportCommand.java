package io.crmkit.core.command;

import java.util.List;

/**
 * A command that brings in many rows at once. All of them are written, or none; how many there may be is a setting.
 *
 * <p>Called by hosts; implemented by crmkit alone.
 */
public interface ImportCommand extends Command<ImportSummary> {

    /** {@return the rows} */
    List<?> rows();
}
