@NullMarked
package io.crmkit.core.event;

import org.jspecify.annotations.NullMarked;
