/** Internal to crm-jpa: the dictionary. */
@NullMarked
package io.crmkit.jpa.dictionary;

import org.jspecify.annotations.NullMarked;
