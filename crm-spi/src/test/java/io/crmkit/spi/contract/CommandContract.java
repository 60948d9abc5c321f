package io.crmkit.spi.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.spi.Changes;
import io.crmkit.spi.CommandId;
import io.crmkit.spi.CommandRecord;
import io.crmkit.spi.DuplicateException;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is remembered of commands. */
@Needs(Feature.COMMANDS)
interface CommandContract extends Part {

    @Test
    @DisplayName("CMD-01 a command is remembered as it was given, by the system")
    default void ofSystem() {
        CommandRecord command = Sample.command("c-1");
        write(Changes.builder().remember(command));
        assertThat(find("c-1")).contains(command);
    }

    @Test
    @DisplayName("CMD-02 a command is remembered as it was given, with every part at its extreme")
    default void ofUser() {
        int number = 0;
        for (Instant instant : Texts.INSTANTS) {
            CommandRecord command = new CommandRecord(
                    new CommandId(number++ + "ж".repeat(99)),
                    Optional.of(Staff.ANN),
                    "0123456789abcdef".repeat(4),
                    "株".repeat(200),
                    instant);
            write(Changes.builder().remember(command));
            assertThat(find(command.id().value())).contains(command);
        }
    }

    @Test
    @DisplayName("CMD-03 a command that was not given is not found; ids are compared as they are written")
    default void findsNoCommand() {
        write(Changes.builder().remember(Sample.command("c-1")));
        assertThat(find("c-2")).isEmpty();
        assertThat(find("C-1")).isEmpty();
        assertThat(find("")).isEmpty();
    }

    @Test
    @DisplayName("CMD-04 no two commands have one id; the refusal names the key, and the first is kept")
    default void refusesSameId() {
        CommandRecord first = Sample.command("c-1");
        write(Changes.builder().remember(first));
        DuplicateException refusal = assertRefused(
                DuplicateException.class,
                Changes.builder()
                        .remember(new CommandRecord(first.id(), Optional.of(Staff.BOB), "other", "other", first.at())));
        assertThat(refusal.key()).isEqualTo(CommandId.UNIQUE_KEY);
        assertThat(find("c-1")).contains(first);
    }

    private Optional<CommandRecord> find(String id) {
        return inUnit(unit -> unit.findCommand(new CommandId(id)));
    }
}
