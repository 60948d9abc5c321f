package io.crmkit.core.reach;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.report.ReportPermission;
import io.crmkit.spi.access.Extent;
import io.crmkit.spi.access.Permission;
import io.crmkit.spi.access.User;
import io.crmkit.spi.value.State;
import java.util.HashSet;
import java.util.List;
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
 * Everybody reads all rows they may see and no other, in every way there is: lists and their pages, numbers of rows,
 * finds by id, histories, offers, sums of reports.
 */
class ReadMatrixProperties {
    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    @Label(
            "1.4: no row, count or sum is leaked and none is missing, for own, team, all and none, whoever reports to whom")
    void matrix(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 8) int users,
            @ForAll @IntRange(max = 5) int customers,
            @ForAll @IntRange(max = 7) int reader) {
        Company company = Drawing.of(seed, users, customers);
        User user = company.all(User.class).get(reader % users);

        assertThat(Matrix.faults(company, user)).isEmpty();
        collect(new Sight(company, user));
    }

    /** So that the companies cannot become ones in which nobody sees some of what there is, without notice. */
    private static void collect(Sight sight) {
        Set<Permission> rights = new HashSet<>(Rights.READ.values());
        rights.add(ReportPermission.READ);
        for (Permission right : rights) {
            Statistics.label(right.code())
                    .collect(sight.extent(right).map(Extent::name).orElse("none"))
                    .coverage(coverage -> List.of("OWN", "TEAM", "ALL", "none")
                            .forEach(extent -> coverage.check(extent).percentage(percent -> percent > 5)));
        }
        long others = Rights.READ.entrySet().stream()
                .filter(entry -> partly(sight, entry.getKey().type(), entry.getValue()))
                .count();
        Statistics.label("kinds of which some rows are seen and some are not")
                .collect(others > 0)
                .coverage(coverage -> coverage.check(true).percentage(percent -> percent > 30));
    }

    private static <S extends State<?>> boolean partly(Sight sight, Class<S> type, Permission right) {
        int seen = sight.seen(right, type).size();
        return seen > 0 && seen < sight.company().all(type).size();
    }

    @Example
    @Label("Every method that reads is in the matrix")
    void complete() {
        Company company = Drawing.of(1, 3, 3);

        assertThat(Matrix.ways(company).stream().map(Way::method).collect(Collectors.toSet()))
                .isEqualTo(Methods.all());
        assertThat(Methods.all()).hasSizeGreaterThan(40);
    }

    @Example
    @Label("The reckoning knows a team by those who report to somebody, however far, and ends in a circle")
    void teams() {
        Company company = new Company();
        List<User> chain = People.inCircle(company, 3);
        User outsider = People.add(company, Optional.empty());
        User below = People.add(company, Optional.of(chain.get(0).getId()));
        for (User user : chain) {
            Sight sight = People.sight(company, user, Extent.TEAM);
            assertThat(sight.seen(People.RIGHT, User.class))
                    .contains(below)
                    .containsAll(chain)
                    .doesNotContain(outsider);
        }
        assertThat(People.sight(company, below, Extent.TEAM).seen(People.RIGHT, User.class))
                .containsExactly(below);
        assertThat(People.sight(company, below, Extent.OWN).seen(People.RIGHT, User.class))
                .containsExactly(below);
        assertThat(People.sight(company, below, Extent.ALL).seen(People.RIGHT, User.class))
                .contains(outsider);
    }
}
