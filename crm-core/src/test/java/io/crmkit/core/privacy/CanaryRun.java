package io.crmkit.core.privacy;

import io.crmkit.core.CrmSession;
import io.crmkit.core.Fields;
import io.crmkit.core.RecordingListener;
import io.crmkit.core.Samples;
import io.crmkit.core.TestCrm;
import io.crmkit.core.command.Command;
import io.crmkit.core.command.CommandOptions;
import io.crmkit.core.settings.CrmSettings;
import io.crmkit.spi.CrmStore;
import io.crmkit.spi.access.UserQuery;
import io.crmkit.spi.activity.ActivityQuery;
import io.crmkit.spi.chance.ChanceQuery;
import io.crmkit.spi.customer.ContactQuery;
import io.crmkit.spi.customer.CustomerQuery;
import io.crmkit.spi.event.EventQuery;
import io.crmkit.spi.loss.LossQuery;
import io.crmkit.spi.order.OrderQuery;
import io.crmkit.spi.order.ProductQuery;
import io.crmkit.spi.report.CustomerDimension;
import io.crmkit.spi.service.ServiceQuery;
import io.crmkit.spi.value.PageRequest;
import io.crmkit.spi.value.Period;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Gives every command with a canary in each of its texts: refused in every way, failed, met by another one, done and
 * done again; reads what came of it; and listens to all that could be printed.
 */
public final class CanaryRun {
    private static final PageRequest PAGE = PageRequest.first(100);

    /** How the text of a command is spoilt: no text may hold such a character, and no line of a log a line break. */
    private static final String SPOILT = "\r\nforged\u0007";

    private final Meanwhile store;
    private final RecordingListener listener = new RecordingListener();
    private final TestCrm test;
    private final Runnable breaking;
    private final Canaries canaries = new Canaries();
    private final Heard heard = new Heard(canaries);

    /**
     * What was heard.
     *
     * @param leaks what told which text
     * @param canaries how many texts there were to tell
     * @param texts how many texts were listened to
     * @param refusals how many refusals were among them
     * @param failures how many failures of the store
     */
    public record Result(List<String> leaks, int canaries, int texts, int refusals, int failures) {}

    private CanaryRun(CrmStore store, Runnable breaking) {
        this.store = new Meanwhile(store);
        this.breaking = breaking;
        test = TestCrm.create(this.store, CrmSettings.standard(), listener);
    }

    /**
     * Runs.
     *
     * @param store an empty store
     * @param breaking makes its next write fail
     */
    public static Result on(CrmStore store, Runnable breaking) {
        CanaryRun run = new CanaryRun(store, breaking);
        Samples.of(run.test, run.test.id("rolf")).forEach(run::all);
        run.reads();
        return run.heard.result();
    }

    private void all(Command<?> sample) {
        CrmSession session = who(sample);
        Command<?> command = canaries.in(sample);
        heard.object(command);
        attempt(() -> test.as("eva").execute(command));
        attempt(() -> test.as("ruth").execute(command));
        attempt(() -> session.execute(command, CommandOptions.version(999)));
        for (String path : texts(command)) {
            heard.object(spoilt(command, path));
            attempt(() -> session.execute(spoilt(command, path)));
            session.check(unheardOf(command, path)).ifPresent(heard::refusal);
        }
        breaking.run();
        attempt(() -> session.execute(command));
        CommandOptions options = CommandOptions.id(command.getClass().getSimpleName());
        store.next(() -> attempt(() -> session.execute(command, options)));
        attempt(() -> session.execute(command, options));
        attempt(() -> session.execute(command, options));
        attempt(() -> session.execute(sample, options));
        attempt(() -> session.execute(command));
        listener.accepted().forEach(heard::object);
        listener.denied().forEach(heard::object);
        listener.clear();
    }

    /** The one who may. */
    private CrmSession who(Command<?> command) {
        return Stream.of("rolf", "lena", "ada")
                .map(test::as)
                .filter(session -> session.check(command).isEmpty())
                .findFirst()
                .orElseGet(test::system);
    }

    private static List<String> texts(Command<?> command) {
        return Fields.paths(command).stream()
                .filter(path -> text(command, path).isPresent())
                .toList();
    }

    private static Optional<String> text(Command<?> command, String path) {
        Object value = Fields.value(command, path);
        Object content = value instanceof Optional<?> optional ? optional.orElse(null) : value;
        return content instanceof String text ? Optional.of(text) : Optional.empty();
    }

    private static Command<?> spoilt(Command<?> command, String path) {
        return (Command<?>) Fields.with(command, path, text(command, path).orElseThrow() + SPOILT);
    }

    /** With a canary also where there should be the code of something. */
    private static Command<?> unheardOf(Command<?> command, String path) {
        return (Command<?>) Fields.with(command, path, "Canary1z".repeat(2));
    }

    private void attempt(Supplier<?> attempt) {
        try {
            heard.object(attempt.get());
        } catch (RuntimeException e) {
            heard.failure(e);
        }
    }

    private void reads() {
        for (CrmSession s : List.of(test.as("rolf"), test.as("lena"), test.system())) {
            Stream.<Supplier<?>>of(
                            () -> s.chances().list(ChanceQuery.any(), PAGE),
                            () -> s.customers().list(CustomerQuery.any(), PAGE),
                            () -> s.customers().listContacts(ContactQuery.any(), PAGE),
                            () -> s.orders().list(OrderQuery.any(), PAGE),
                            () -> s.products().list(ProductQuery.any(), PAGE),
                            () -> s.activities().list(ActivityQuery.any(), PAGE),
                            () -> s.serviceRequests().list(ServiceQuery.any(), PAGE),
                            () -> s.lossCases().list(LossQuery.any(), PAGE),
                            () -> s.users().list(UserQuery.any(), PAGE),
                            () -> s.users().roles(),
                            () -> s.history().list(EventQuery.any(), PAGE),
                            () -> s.reports().loss(Period.year(2026)),
                            () -> s.reports().contribution(Period.year(2026)),
                            () -> s.reports().composition(CustomerDimension.LEVEL),
                            () -> s.reports().service(Period.year(2026)),
                            () -> s.users().get(test.id("ada")),
                            () -> s.customers().findByExternalId("Canary1z"))
                    .forEach(this::attempt);
        }
    }
}
