package io.crmkit.examples.springhost.web;

import io.crmkit.core.command.Action;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The form of a step that the CRM offers.
 *
 * @param step the step
 * @param fields the part of the templates that has its fields
 */
public record StepForm(String step, String fields) {

    /** The forms of some steps, as far as the page has one. */
    static List<StepForm> of(Collection<? extends Action> offers, Map<? extends Action, String> fields) {
        return offers.stream()
                .flatMap(step ->
                        Optional.ofNullable(fields.get(step)).map(part -> new StepForm(step.name(), part)).stream())
                .toList();
    }
}
