@NullMarked
package io.crmkit.core.race;

import org.jspecify.annotations.NullMarked;
