/** What the application had before the CRM: an inbox of enquiries. */
@NullMarked
package io.crmkit.examples.springhost.enquiry;

import org.jspecify.annotations.NullMarked;
