/** Reports over histories of millions of order lines: in columns, beside a database in process, and on a cluster's engine. */
@NullMarked
package io.crmkit.examples.scale;

import org.jspecify.annotations.NullMarked;
