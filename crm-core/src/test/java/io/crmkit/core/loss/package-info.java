@NullMarked
package io.crmkit.core.loss;

import org.jspecify.annotations.NullMarked;
