@NullMarked
package io.crmkit.core.customer;

import org.jspecify.annotations.NullMarked;
