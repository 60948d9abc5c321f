@NullMarked
package io.crmkit.core.service;

import org.jspecify.annotations.NullMarked;
