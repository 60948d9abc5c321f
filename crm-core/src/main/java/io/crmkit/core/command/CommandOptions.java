package io.crmkit.core.command;

import io.crmkit.spi.CommandId;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How a command is to be done.
 *
 * <p>Called by hosts.
 *
 * @param id makes the command safe to send again: the same id, actor and content are done once and answered every time
 * @param expectedVersion the version of the command's subject that the caller saw; the command is refused if it has
 *     another. A record may get another version without a change: commands that rest on it touch it, so that it does not
 *     change meanwhile. Each administrative command so touches whoever gives it, and that user's roles
 */
public record CommandOptions(Optional<CommandId> id, OptionalLong expectedVersion) {
    private static final CommandOptions NONE = new CommandOptions(Optional.empty(), OptionalLong.empty());

    /** {@return no options} */
    public static CommandOptions none() {
        return NONE;
    }

    /**
     * {@return options with a command id}
     *
     * @param id the id, at most 100 characters, unique in the store
     */
    public static CommandOptions id(String id) {
        return new CommandOptions(Optional.of(new CommandId(id)), OptionalLong.empty());
    }

    /**
     * {@return options with an expected version}
     *
     * @param version the version that the caller saw
     */
    public static CommandOptions version(long version) {
        return NONE.expecting(version);
    }

    /**
     * {@return these options with an expected version}
     *
     * @param version the version that the caller saw
     */
    public CommandOptions expecting(long version) {
        return new CommandOptions(id, OptionalLong.of(version));
    }
}
