@NullMarked
package io.crmkit.core.dictionary;

import org.jspecify.annotations.NullMarked;
