@NullMarked
package io.crmkit.core.chance;

import org.jspecify.annotations.NullMarked;
