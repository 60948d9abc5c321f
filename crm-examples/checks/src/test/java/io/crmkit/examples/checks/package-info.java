@NullMarked
package io.crmkit.examples.checks;

import org.jspecify.annotations.NullMarked;
