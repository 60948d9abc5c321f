@NullMarked
package io.crmkit.core.sequence;

import org.jspecify.annotations.NullMarked;
