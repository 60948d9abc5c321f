/** The pages. */
@NullMarked
package io.crmkit.examples.springhost.web;

import org.jspecify.annotations.NullMarked;
