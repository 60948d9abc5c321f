package io.crmkit.core.sequence;

import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/** Prints the seed of a property also when it passes, so that every run can be repeated. */
final class PrintedSeed implements AroundPropertyHook {
    @Override
    public PropertyExecutionResult aroundProperty(PropertyLifecycleContext context, PropertyExecutor property) {
        PropertyExecutionResult result = property.execute();
        context.reporter()
                .publishValue(
                        "seed",
                        result.seed().orElse("none") + ", " + result.countTries() + " tries, " + result.status());
        return result;
    }
}
