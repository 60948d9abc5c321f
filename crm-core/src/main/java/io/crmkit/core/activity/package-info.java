/** Activities: what is planned and done with customers. */
@NullMarked
package io.crmkit.core.activity;

import org.jspecify.annotations.NullMarked;
