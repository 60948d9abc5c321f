@NullMarked
package io.crmkit.core.command;

import org.jspecify.annotations.NullMarked;
