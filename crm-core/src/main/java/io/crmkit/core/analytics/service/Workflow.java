package io.crmkit.core.analytics.service;

import io.crmkit.core.service.ServiceStep;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The way that a case should go, step by step.
 *
 * <p>Called by hosts.
 *
 * @param path the steps, in their order, each once
 * @param tolerated steps that may come anywhere without a case being off its way, if not by the letter
 */
public record Workflow(List<String> path, Set<String> tolerated) {

    /**
     * Makes a workflow.
     *
     * @param path the steps
     * @param tolerated steps that may come anywhere
     * @throws IllegalArgumentException if there is no step, or one is there twice or is tolerated too
     */
    public Workflow {
        path = List.copyOf(path);
        tolerated = Set.copyOf(tolerated);
        Set<String> all = new HashSet<>(path);
        all.addAll(tolerated);
        if (path.isEmpty() || all.size() != path.size() + tolerated.size()) {
            throw new IllegalArgumentException("a workflow has steps, and each once");
        }
    }

    /** {@return the way of a service request: that it is given to somebody else, or comes back, is tolerated} */
    public static Workflow ofServiceRequests() {
        return new Workflow(
                List.of(
                        ServiceStep.CREATE.name(),
                        ServiceStep.ASSIGN.name(),
                        ServiceStep.PROCESS.name(),
                        ServiceStep.FEEDBACK.name(),
                        ServiceStep.ARCHIVE.name()),
                Set.of(ServiceStep.REASSIGN.name(), ServiceStep.RETURN.name(), "HAND_OVER"));
    }
}
