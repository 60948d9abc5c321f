package io.crmkit.spi.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.spi.access.AccessScope;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.chance.Chance;
import io.crmkit.spi.chance.ChanceQuery;
import io.crmkit.spi.chance.ChanceSort;
import io.crmkit.spi.chance.ChanceStatus;
import io.crmkit.spi.customer.Customer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Lists of chances: pages and criteria. */
@Needs(Feature.CHANCES)
interface ChanceListContract extends Part {

    @Test
    @DisplayName("CHANCE-20 pages of any size give every chance once, ordered by the text of ids, whenever inserted")
    default void chancePages() {
        List<Chance> stored = new ArrayList<>();
        for (int number : new int[] {5, -1, 1, 4, -2, 2, 3}) {
            stored.add(insert(Chance.KIND, Sample.chance(number).build()));
        }
        stored.sort(Comparator.comparing(chance -> chance.getId().value().toString()));
        Pages.assertListed(stored, page -> inUnit(unit -> unit.chances().list(Pages.ANY_CHANCE, page, ALL)));
    }

    @Test
    @DisplayName("CHANCE-21 a page goes on after a row that was removed meanwhile")
    default void pageAfterRemoved() {
        Chance one = insert(Chance.KIND, Sample.chance(1).build());
        Chance two = insert(Chance.KIND, Sample.chance(2).build());
        remove(Chance.KIND, one);
        List<Chance> rest = inUnit(unit ->
                        unit.chances().list(Pages.ANY_CHANCE, Pages.ALL.after(ChanceSort.ENTERED.cursor(one)), ALL))
                .items();
        assertThat(rest).containsExactly(two);
    }

    @Test
    @DisplayName("CHANCE-22 each criterion alone, and several together, give just the chances that meet them")
    default void chanceCriteria() {
        List<Chance> stored = storeVariedChances();
        for (ChanceStatus status : ChanceStatus.values()) {
            assertChances(
                    stored,
                    ChanceQuery.builder().statuses(Set.of(status)).build(),
                    chance -> chance.getStatus() == status);
        }
        assertChances(
                stored,
                ChanceQuery.builder()
                        .statuses(Set.of(ChanceStatus.UNASSIGNED, ChanceStatus.FAILED))
                        .build(),
                chance -> chance.getStatus() == ChanceStatus.UNASSIGNED || chance.getStatus() == ChanceStatus.FAILED);
        for (UserId user : List.of(Staff.ANN, Staff.BOB, Staff.CAT)) {
            assertChances(
                    stored, ChanceQuery.builder().assignee(user).build(), chance -> is(chance.getAssignee(), user));
            assertChances(
                    stored, ChanceQuery.builder().createdBy(user).build(), chance -> is(chance.getCreatedBy(), user));
        }
        assertChances(
                stored,
                ChanceQuery.builder()
                        .statuses(Set.of(ChanceStatus.DEVELOPING))
                        .assignee(Staff.BOB)
                        .createdBy(Staff.ANN)
                        .customerNameContains("PROSPECT 1")
                        .build(),
                chance -> chance.getStatus() == ChanceStatus.DEVELOPING
                        && is(chance.getAssignee(), Staff.BOB)
                        && is(chance.getCreatedBy(), Staff.ANN)
                        && chance.getCustomerName().startsWith("Prospect 1"));
    }

    @Test
    @Needs(Feature.CUSTOMERS)
    @DisplayName("CHANCE-23 chances are listed by the customer they name")
    default void chancesByCustomer() {
        Customer customer = insertCustomer(Sample.customer(1).build());
        Customer other = insertCustomer(Sample.customer(2).build());
        insert(Chance.KIND, Sample.chance(1).build());
        Chance named =
                insert(Chance.KIND, Sample.chance(2).customer(customer.getId()).build());
        insert(Chance.KIND, Sample.chance(3).customer(other.getId()).build());
        ChanceQuery query = ChanceQuery.builder().customer(customer.getId()).build();
        Pages.assertListed(List.of(named), page -> inUnit(unit -> unit.chances().list(query, page, ALL)));
        assertCount(unit -> unit.chances().count(query, ALL)).isEqualTo(1);
    }

    @Test
    @DisplayName("CHANCE-24 a customer name is searched folded and literally: case, width, scripts, % and _")
    default void customerNameSearch() {
        insert(Chance.KIND, Sample.chance(1).customerName("Straße  Ωmega").build());
        insert(Chance.KIND, Sample.chance(2).customerName("ＡＣＭＥ 50%").build());
        insert(Chance.KIND, Sample.chance(3).customerName("snake_case").build());
        insert(Chance.KIND, Sample.chance(4).customerName("snake case").build());
        assertSearched("STRASSE ω", 1);
        assertSearched("acme", 2);
        assertSearched("%", 2);
        assertSearched("_", 3);
        assertSearched("e_c", 3);
        assertSearched("\\");
        assertSearched("", 1, 2, 3, 4);
    }

    @Test
    @DisplayName("CHANCE-25 criteria and scope narrow together")
    default void chanceCriteriaInScope() {
        List<Chance> stored = storeVariedChances();
        AccessScope scope = Staff.ownedBy(Staff.ANN);
        ChanceQuery query = ChanceQuery.builder().assignee(Staff.BOB).build();
        List<Chance> expected = stored.stream()
                .filter(chance -> is(chance.getAssignee(), Staff.BOB) && is(chance.getCreatedBy(), Staff.ANN))
                .collect(Collectors.toList());
        assertThat(expected).isNotEmpty();
        Pages.assertListed(expected, page -> inUnit(unit -> unit.chances().list(query, page, scope)));
        assertCount(unit -> unit.chances().count(query, scope)).isEqualTo(expected.size());
    }

    @Test
    @DisplayName("CHANCE-26 a title is searched folded and literally")
    default void chanceTitleSearch() {
        List<Chance> stored = new ArrayList<>();
        for (String title : Searches.TEXTS) {
            stored.add(insert(
                    Chance.KIND, Sample.chance(stored.size()).title(title).build()));
        }
        Searches.assertTexts(text -> {
            ChanceQuery query = ChanceQuery.builder().titleContains(text).build();
            return inUnit(unit -> unit.chances().list(query, Pages.ALL, ALL)).items().stream()
                    .map(stored::indexOf)
                    .collect(Collectors.toList());
        });
    }

    @Test
    @DisplayName("CHANCE-27 sources and title narrow what else is asked for; a source is met as it is written")
    default void chanceSources() {
        List<Chance> stored = storeVariedChances();
        Set<String> sources = Set.of("fair", "web");
        new Criteria<ChanceQuery.Builder, Chance>()
                .add(
                        query -> query.sources(sources),
                        chance -> chance.getSource().filter(sources::contains).isPresent())
                .add(
                        query -> query.titleContains("CHANCE 1"),
                        chance -> chance.getTitle().startsWith("Chance 1"))
                .add(query -> query.assignee(Staff.BOB), chance -> is(chance.getAssignee(), Staff.BOB))
                .add(query -> query.createdBy(Staff.ANN), chance -> is(chance.getCreatedBy(), Staff.ANN))
                .forEach(ChanceQuery::builder, (query, meets) -> assertChances(stored, query.build(), meets));
        assertChances(
                stored,
                ChanceQuery.builder().sources(sources).build(),
                chance -> chance.getSource().isPresent());
        assertChances(stored, ChanceQuery.builder().addSource("Fair").build(), chance -> false);
    }

    private void assertSearched(String text, Integer... numbers) {
        ChanceQuery query = ChanceQuery.builder().customerNameContains(text).build();
        assertThat(inUnit(unit -> unit.chances().list(query, Pages.ALL, ALL)).items())
                .as("chances whose customer name contains '%s'", text)
                .extracting(Chance::getTitle)
                .containsExactly(List.of(numbers).stream()
                        .map(number -> "Chance " + number)
                        .toArray(String[]::new));
    }

    private void assertChances(List<Chance> stored, ChanceQuery query, Predicate<Chance> meets) {
        List<Chance> expected = stored.stream().filter(meets).collect(Collectors.toList());
        Pages.assertListed(expected, page -> inUnit(unit -> unit.chances().list(query, page, ALL)));
        assertCount(unit -> unit.chances().count(query, ALL))
                .as("count of %s", query)
                .isEqualTo(expected.size());
    }

    /** Eighteen chances in which status, creator and assignee vary independently. */
    private List<Chance> storeVariedChances() {
        List<Chance> stored = new ArrayList<>();
        for (int number = 0; number < 18; number++) {
            Chance.Builder chance = Sample.chance(number);
            if (number % 2 == 0) {
                chance.createdBy(Staff.ANN);
            }
            if (number % 3 != 0) {
                chance.status(ChanceStatus.DEVELOPING)
                        .assignee(number % 3 == 1 ? Staff.BOB : Staff.CAT)
                        .assignedAt(Sample.NOON);
            }
            if (number % 3 != 0 && number % 5 == 0) {
                chance.status(ChanceStatus.FAILED).failureReason("price");
            }
            if (number % 5 > 1) {
                chance.source(number % 5 > 3 ? "web" : "fair");
            }
            stored.add(insert(Chance.KIND, chance.build()));
        }
        return stored;
    }

    private static boolean is(Optional<UserId> value, UserId user) {
        return value.equals(Optional.of(user));
    }
}
