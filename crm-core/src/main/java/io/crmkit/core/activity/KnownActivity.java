package io.crmkit.core.activity;

import io.crmkit.spi.activity.Activity;
import io.crmkit.spi.customer.Customer;

/** An activity and the customer it is with. */
record KnownActivity(Activity activity, Customer customer) {}
