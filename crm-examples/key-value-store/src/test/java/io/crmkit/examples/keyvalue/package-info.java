@NullMarked
package io.crmkit.examples.keyvalue;

import org.jspecify.annotations.NullMarked;
