/** Service requests: from creation to archive. */
@NullMarked
package io.crmkit.core.service;

import org.jspecify.annotations.NullMarked;
