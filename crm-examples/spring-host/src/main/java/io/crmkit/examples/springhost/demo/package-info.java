/** A company to look at. */
@NullMarked
package io.crmkit.examples.springhost.demo;

import org.jspecify.annotations.NullMarked;
