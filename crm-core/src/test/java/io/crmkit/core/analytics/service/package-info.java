@NullMarked
package io.crmkit.core.analytics.service;

import org.jspecify.annotations.NullMarked;
