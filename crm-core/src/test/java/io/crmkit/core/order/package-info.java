@NullMarked
package io.crmkit.core.order;

import org.jspecify.annotations.NullMarked;
