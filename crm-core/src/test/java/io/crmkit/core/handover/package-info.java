/** Tests of handing over. */
@org.jspecify.annotations.NullMarked
package io.crmkit.core.handover;
