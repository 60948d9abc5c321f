@NullMarked
package io.crmkit.core.report;

import org.jspecify.annotations.NullMarked;
