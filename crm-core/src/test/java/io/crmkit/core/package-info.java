@NullMarked
package io.crmkit.core;

import org.jspecify.annotations.NullMarked;
