/** What hosts get from a repository: the artifacts, and that a host outside this build compiles and runs with them. */
@NullMarked
package io.crmkit.examples.consumer;

import org.jspecify.annotations.NullMarked;
