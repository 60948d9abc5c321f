package io.crmkit.examples.tour;

import io.crmkit.core.CrmSession;
import io.crmkit.examples.tour.dashboard.Dashboard;
import io.crmkit.examples.tour.export.Export;
import io.crmkit.examples.tour.reporting.ReportSet;
import io.crmkit.examples.tour.reporting.Words;
import io.crmkit.spi.value.Period;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that say what the tour leaves behind, beside what it prints. */
final class Outputs {
    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Option(
            names = "--dashboard",
            paramLabel = "FILE",
            description = "write the reports as one page with charts, for a browser, to this file")
    private @Nullable Path dashboard;

    @Option(
            names = "--export",
            paramLabel = "FOLDER",
            description = "write the reports as CSV, for spreadsheets, into this folder")
    private @Nullable Path export;

    /** Refuses what cannot be written to, before the tour begins. */
    void check() {
        if (dashboard != null
                && (Files.isDirectory(dashboard)
                        || !isFolder(dashboard.toAbsolutePath().getParent()))) {
            throw new ParameterException(
                    spec.commandLine(), "--dashboard must be a file in a folder that is there, not " + dashboard);
        }
        if (export != null && Files.exists(export) && !isFolder(export)) {
            throw new ParameterException(spec.commandLine(), "--export must be a folder, not the file " + export);
        }
    }

    private static boolean isFolder(@Nullable Path path) {
        return path != null && Files.isDirectory(path);
    }

    /** Writes what is asked for, with the reports as they are at the end of the tour. */
    void write(Paper paper, Office office, Period period) {
        if (dashboard == null && export == null) {
            return;
        }
        CrmSession reader = office.as(Office.PRESIDENT);
        ReportSet reports = ReportSet.of(reader, period, office.today(), Words.of(office.system()));
        paper.gap();
        try {
            if (dashboard != null) {
                Files.writeString(dashboard, new Dashboard(Locale.ENGLISH).page(reports));
                paper.line("The dashboard is in " + dashboard);
            }
            if (export != null) {
                Export.write(reports.tables(), export);
                paper.line("The tables are in " + export);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
