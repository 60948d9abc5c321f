@NullMarked
package io.crmkit.core.activity;

import org.jspecify.annotations.NullMarked;
