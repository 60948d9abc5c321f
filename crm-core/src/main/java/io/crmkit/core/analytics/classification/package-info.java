/** Classes of customers and products: which make most of the sales, and which are sold steadily. */
@NullMarked
package io.crmkit.core.analytics.classification;

import org.jspecify.annotations.NullMarked;
