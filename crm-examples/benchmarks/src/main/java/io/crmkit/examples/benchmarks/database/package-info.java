/**
 * What the library costs on PostgreSQL, as ratios to the same work written by hand in SQL, both measured in turns in one
 * run.
 */
@NullMarked
package io.crmkit.examples.benchmarks.database;

import org.jspecify.annotations.NullMarked;
