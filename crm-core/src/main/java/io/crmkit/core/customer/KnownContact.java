package io.crmkit.core.customer;

import io.crmkit.spi.customer.Contact;
import io.crmkit.spi.customer.Customer;

/** A contact and the customer the person is at. */
record KnownContact(Contact contact, Customer customer) {}
