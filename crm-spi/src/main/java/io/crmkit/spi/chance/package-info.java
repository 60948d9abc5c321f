/** Sales chances and the plans to develop them. */
@NullMarked
package io.crmkit.spi.chance;

import org.jspecify.annotations.NullMarked;
