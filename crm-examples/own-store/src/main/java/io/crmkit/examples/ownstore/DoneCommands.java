package io.crmkit.examples.ownstore;

import io.crmkit.spi.CommandId;
import io.crmkit.spi.CommandRecord;
import io.crmkit.spi.access.UserId;
import java.util.Optional;

/** What is remembered of commands that were given an id. */
final class DoneCommands {
    private DoneCommands() {}

    static Write insertion(CommandRecord command) {
        return new Write(
                "insert into done_command (id, actor_id, fingerprint, answer, done_at) values (?, ?, ?, ?, ?)",
                command.id().value(),
                command.actor().map(UserId::value).orElse(null),
                command.fingerprint(),
                command.answer(),
                ColumnType.MOMENT.toColumn().apply(command.at()));
    }

    static Optional<CommandRecord> find(Db db, CommandId id) {
        return db
                .from("done_command e")
                .is("e.id", id.value())
                .list(
                        "e.*",
                        "",
                        row -> new CommandRecord(
                                id,
                                row.find("actor_id", ColumnType.id(UserId::new)),
                                row.get("fingerprint", ColumnType.TEXT),
                                row.get("answer", ColumnType.TEXT),
                                row.get("done_at", ColumnType.MOMENT)))
                .stream()
                .findFirst();
    }
}
