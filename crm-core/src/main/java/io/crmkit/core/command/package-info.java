/** What commands, their options and their refusals are made of; for hosts. */
@NullMarked
package io.crmkit.core.command;

import org.jspecify.annotations.NullMarked;
