package io.crmkit.core.reach;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.CommandTypes;
import io.crmkit.core.CrmSession;
import io.crmkit.core.Refusals;
import io.crmkit.core.command.Refusal;
import io.crmkit.spi.access.User;
import io.crmkit.spi.value.Id;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;

/**
 * Commands cannot be used to find out what there is: naming a row that one may not see is answered as naming none is.
 */
class HiddenRowsProperties {
    private static final String ANSWERS = "answers";

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    @Label("1.4: a command that names a record out of sight is answered as one that names no record at all")
    void alike(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 8) int users,
            @ForAll @IntRange(max = 5) int customers,
            @ForAll @IntRange(max = 7) int actor) {
        Company company = Drawing.of(seed, users, customers);
        User user = company.all(User.class).get(actor % users);
        CrmSession session = company.crm(company.store()).as(user.getId());
        Blindness blindness = new Blindness(new Sight(company, user));
        Templates templates = blindness.commands(new Dice(seed));

        for (Probe probe : templates.probes()) {
            Optional<Refusal> absent = session.check(probe.naming().apply(blindness.absent(probe)));
            for (Id hidden : blindness.hidden(probe, templates).toList()) {
                assertThat(session.check(probe.naming().apply(hidden)))
                        .as(probe.toString())
                        .isEqualTo(absent);
                Statistics.label(ANSWERS).collect(Refusals.text(absent).split(" ", 2)[0]);
            }
        }
        // Rights stand before, so that most are denied; but enough get as far as to look.
        Statistics.label(ANSWERS).coverage(coverage -> {
            coverage.check("not").percentage(percent -> percent > 10);
            coverage.check("invalid").percentage(percent -> percent > 1);
        });
    }

    @Example
    @Label("Every command that names a record is tried, with each record that it names")
    void complete() {
        Company company = Drawing.of(1, 3, 3);
        Sight sight = new Sight(company, company.all(User.class).get(0));
        Set<String> tried = new Blindness(sight)
                .commands(new Dice(1)).probes().stream().map(Probe::toString).collect(Collectors.toSet());

        Set<String> naming = CommandTypes.of(company.crm(company.store())).stream()
                .flatMap(type -> Arrays.stream(type.getRecordComponents())
                        .filter(component -> Id.class.isAssignableFrom(component.getType()))
                        .map(component -> type.getSimpleName() + "." + component.getName()))
                .collect(Collectors.toSet());

        assertThat(naming).hasSizeGreaterThan(35);
        assertThat(tried).containsAll(naming);
    }
}
