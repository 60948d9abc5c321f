@NullMarked
package io.crmkit.examples.jta;

import org.jspecify.annotations.NullMarked;
