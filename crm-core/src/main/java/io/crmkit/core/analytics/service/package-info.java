/** Analytics of service: how long requests take, how they end, and whether they went as the workflow says. */
@NullMarked
package io.crmkit.core.analytics.service;

import org.jspecify.annotations.NullMarked;
