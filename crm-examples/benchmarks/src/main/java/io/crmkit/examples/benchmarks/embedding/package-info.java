/** What an application takes upon itself that embeds crmkit: jars, classes, memory, and the time until it can be used. */
@NullMarked
package io.crmkit.examples.benchmarks.embedding;

import org.jspecify.annotations.NullMarked;
