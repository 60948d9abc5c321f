@NullMarked
package io.crmkit.core.access;

import org.jspecify.annotations.NullMarked;
