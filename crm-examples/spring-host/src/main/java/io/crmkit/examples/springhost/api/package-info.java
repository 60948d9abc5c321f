/** The REST interface: a command is the body of a request. */
@NullMarked
package io.crmkit.examples.springhost.api;

import org.jspecify.annotations.NullMarked;
