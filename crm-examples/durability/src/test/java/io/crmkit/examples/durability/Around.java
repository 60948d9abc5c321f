package io.crmkit.examples.durability;

import io.crmkit.core.CrmSession;
import io.crmkit.core.command.Command;
import io.crmkit.core.command.CommandOptions;

/** What happens around each command that a desk gives. */
interface Around {

    /** Before it is given for the first time. */
    default void before() {}

    /** After it returned. */
    default void after(CrmSession session, Command<?> command, CommandOptions options, Object answer) {}
}
