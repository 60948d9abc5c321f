package io.crmkit.spi.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.spi.contract.StoreContract;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The contract kit catches stores that are broken on purpose, each by the rules named here, and no sound one. */
@Execution(ExecutionMode.CONCURRENT)
class BrokenStoresTest {

    @ParameterizedTest(name = "{0} breaks {1}")
    @MethodSource("brokenStores")
    void isCaught(Class<? extends StoreContract> test, List<String> rules) {
        ContractRun run = ContractRun.of(test);
        assertThat(run.failed().keySet()).containsAll(rules);
        // A store that is broken in one place keeps most of the contract: a kit that fails as a whole tells nothing.
        assertThat(run.passed()).hasSizeGreaterThan(2 * run.failed().size());
    }

    static Stream<Arguments> brokenStores() {
        return Stream.of(
                broken(
                        BrokenStores.IgnoresVersions.class,
                        "APPLY-03",
                        "APPLY-04",
                        "APPLY-05",
                        "APPLY-10",
                        "ATOM-01",
                        "ATOM-06"),
                broken(BrokenStores.ComparesTooEarly.class, "RACE-01"),
                broken(BrokenStores.AppliesHalf.class, "ATOM-01", "ATOM-02", "ATOM-03", "ATOM-04", "ATOM-05", "KEY-08"),
                broken(BrokenStores.CommitsFailures.class, "UNIT-04"),
                broken(BrokenWrites.ForgetsMemosAtFirst.class, "WHOLE-01"),
                broken(BrokenWrites.KeepsTheFirstCustomer.class, "WHOLE-06"),
                broken(BrokenWrites.SkipsTouches.class, "APPLY-05", "APPLY-13", "ATOM-01"),
                broken(BrokenWrites.LosesUniqueKey.class, "KEY-05"),
                broken(BrokenWrites.LosesCommandKey.class, "CMD-04", "ATOM-05"),
                broken(BrokenWrites.DropsEvents.class, "EVENT-01", "ATOM-04", "UNIT-06"),
                broken(BrokenWrites.ForgetsOwnWrites.class, "UNIT-05"),
                broken(BrokenWrites.RoundsInstants.class, "TRIP-20", "TRIP-23"),
                broken(BrokenWrites.CountsAllSeriesAsOne.class, "SERIES-03"),
                broken(BrokenWrites.DrawsOneOfManyNumbers.class, "SERIES-06"),
                broken(BrokenWrites.FoldsCommandIds.class, "CMD-03"),
                broken(BrokenReads.ForgetsScopeById.class, "SCOPE-20", "SCOPE-25"),
                broken(BrokenReads.ForgetsScopeOnCount.class, "SCOPE-06", "CUST-23"),
                broken(BrokenReads.ForgetsScopeOfEvents.class, "SCOPE-40", "SCOPE-41", "SCOPE-42", "SCOPE-43"),
                broken(BrokenReads.CutsPagesBeforeScope.class, "SCOPE-05", "CUST-23"),
                broken(BrokenReads.PromisesNextPage.class, "CUST-20", "CUST-21", "CUST-22"),
                broken(BrokenReads.OrdersIdsBySign.class, "CUST-20"),
                broken(BrokenReads.ForgetsOrder.class, "CHANCE-03"),
                broken(BrokenReads.ReturnsLiveCollections.class, "COPY-02", "COPY-04"),
                broken(BrokenReads.SearchesByPattern.class, "CUST-25"),
                broken(BrokenSorts.IgnoresSort.class, "SORT-10", "SORT-11", "SORT-12", "SORT-13", "SORT-14"),
                broken(BrokenSorts.IgnoresDescending.class, "SORT-10", "SORT-11", "SORT-12", "SORT-13", "SORT-14"),
                broken(BrokenSorts.KeepsTiesAscending.class, "SORT-10", "SORT-14"),
                broken(BrokenSorts.LosesTies.class, "SORT-10", "SORT-11", "SORT-12"),
                broken(BrokenSorts.RepeatsTies.class, "SORT-10", "SORT-11", "SORT-12"),
                broken(BrokenSorts.FollowsIdsAlone.class, "SORT-10", "SORT-11", "SORT-12", "SORT-13"),
                broken(BrokenSorts.SortsNumbersAsText.class, "SORT-14"),
                broken(BrokenSearches.ForgetsScopeWhenSorted.class, "SORT-02"),
                broken(BrokenSearches.SortsAsWritten.class, "SORT-01", "SORT-05"),
                broken(BrokenSearches.SortsAbsentLast.class, "SORT-40", "SORT-41"),
                broken(BrokenSearches.LooksUpCursors.class, "SORT-04"),
                broken(BrokenSearches.SearchesPhonesAsWritten.class, "CUST-27", "CUST-28"),
                broken(BrokenSearches.JoinsPhones.class, "CONTACT-04"),
                broken(BrokenSearches.CountsAnyTitle.class, "CHANCE-27"),
                broken(BrokenSearches.SearchesFirstTitles.class, "MOVE-03"),
                broken(BrokenSearches.ForgetsScopeOfContacts.class, "CONTACT-05"),
                broken(BrokenSearches.ForgetsScopeOfUsers.class, "ACCESS-23"),
                broken(BrokenSearches.ForgetsScopeOfProducts.class, "PROD-07"),
                broken(BrokenReads.ClosesPeriods.class, "FACT-01", "FACT-03"),
                broken(BrokenFacts.ForgetsTheInstant.class, "FACT-07"),
                broken(BrokenFacts.ForgetsScopeOfLines.class, "FACT-10"),
                broken(BrokenFacts.RoundsLines.class, "FACT-10", "FACT-12"),
                broken(BrokenFacts.TearsBaskets.class, "FACT-13"),
                broken(BrokenCare.ClosesListPeriods.class, "ACTIVITY-03", "ACTIVITY-05"),
                broken(BrokenCare.ForgetsAssignee.class, "SCOPE-70", "SCOPE-74"),
                broken(BrokenCare.ForgetsOrdinals.class, "EVENT-09"),
                broken(BrokenCare.DropsFurtherSteps.class, "EVENT-09", "ATOM-10"),
                broken(BrokenEvents.MixesScopes.class, "SCOPE-47"),
                broken(BrokenEvents.ClosesPeriods.class, "EVENT-11"),
                broken(BrokenEvents.IgnoresDescending.class, "EVENT-10"),
                broken(BrokenEvents.ForgetsActor.class, "EVENT-11"),
                broken(BrokenCare.DropsRequestCount.class, "TRIP-06"),
                broken(BrokenCare.LosesSatisfaction.class, "FACT-40", "FACT-44"),
                broken(BrokenCare.RoundsTimes.class, "FACT-40", "FACT-43"),
                broken(BrokenLosses.CountsCutoffDay.class, "LOSS-40", "LOSS-41", "LOSS-42"),
                broken(BrokenLosses.ForgetsOpenCases.class, "LOSS-43", "LOSS-48"),
                broken(BrokenLosses.ForgetsScopeOfCandidates.class, "LOSS-46"),
                broken(BrokenLosses.OrdersCandidatesById.class, "LOSS-45"),
                broken(BrokenLosses.PutsWhoNeverOrderedLast.class, "LOSS-45"),
                broken(BrokenLosses.KnowsNoLimit.class, "LOSS-45", "LOSS-46"),
                broken(BrokenLosses.KeepsLastOrder.class, "LOSS-49"),
                broken(BrokenLosses.TakesFirstForLatest.class, "LOSS-02", "LOSS-03", "LOSS-04"),
                broken(BrokenLosses.TrustsTheCasesManager.class, "SCOPE-80", "SCOPE-84"),
                broken(BrokenLosses.LosesOpenKey.class, "KEY-60", "KEY-63", "RACE-09"),
                broken(BrokenLosses.SortsMeasures.class, "TRIP-92"),
                broken(BrokenLosses.CountsWarnedAsLost.class, "FACT-60"),
                broken(BrokenLosses.CountsTheLostAsAtRisk.class, "FACT-73", "FACT-74"),
                broken(FailingStores.FailsHalfWay.class, "FAULT-01", "FAULT-02"));
    }

    private static Arguments broken(Class<? extends StoreContract> test, String... rules) {
        return Arguments.of(test, List.of(rules));
    }

    @Test
    void soundStoreIsNotCaught() {
        ContractRun run = ContractRun.of(InMemoryStoreTest.class);
        assertThat(run.failed()).isEmpty();
        assertThat(run.skipped()).containsExactly("FAULT-01", "FAULT-02");
    }

    @Test
    void storeThatFailsWholeIsNotCaught() {
        ContractRun run = ContractRun.of(FailingStores.FailsWhole.class);
        assertThat(run.failed()).isEmpty();
        assertThat(run.skipped()).isEmpty();
        assertThat(run.passed())
                .as("each rule has an id of its own")
                .doesNotHaveDuplicates()
                .allMatch(rule -> rule.matches("[A-Z]+-\\d\\d"));
    }

    @ParameterizedTest(name = "{0} keeps {1} and skips {2}")
    @MethodSource("partialStores")
    void whatAStoreCannotDoIsSkippedVisibly(
            Class<? extends StoreContract> test, List<String> kept, List<String> skipped) {
        ContractRun run = ContractRun.of(test);
        assertThat(run.failed()).isEmpty();
        assertThat(run.passed()).containsAll(kept);
        assertThat(run.skipped()).containsAll(skipped);
    }

    static Stream<Arguments> partialStores() {
        return Stream.of(
                Arguments.of(
                        PartialStores.ChancesOnly.class,
                        List.of("UNIT-05", "APPLY-03", "CHANCE-20"),
                        List.of("CUST-01", "CHANCE-23", "KEY-43", "RACE-01")),
                Arguments.of(
                        PartialStores.CustomersOnly.class,
                        List.of("CUST-20", "KEY-01", "SCOPE-01"),
                        List.of("APPLY-03", "UNIT-05", "COPY-01")),
                Arguments.of(
                        PartialStores.CustomersAndChances.class,
                        List.of("ATOM-01", "RACE-04", "SCOPE-40", "SERIES-05", "CMD-01"),
                        List.of(
                                "ORDER-01",
                                "ACCESS-01",
                                "FACT-21",
                                "SCOPE-42",
                                "KEY-43",
                                "ACTIVITY-01",
                                "SERVICE-01",
                                "LOSS-01")),
                Arguments.of(
                        PartialStores.ServicesOnly.class,
                        List.of("SERVICE-20", "SCOPE-70", "SCOPE-45", "KEY-27", "FACT-40", "TRIP-85"),
                        List.of("ACTIVITY-01", "LOSS-01", "ATOM-10", "FACT-60", "FACT-70", "CHANCE-01")),
                Arguments.of(
                        PartialStores.LossesOnly.class,
                        List.of("ACTIVITY-02", "SCOPE-60", "LOSS-40", "KEY-60", "RACE-09", "TRIP-90"),
                        List.of("SERVICE-01", "SCOPE-46", "ATOM-10", "FACT-60", "FACT-70", "COPY-08")),
                Arguments.of(
                        PartialStores.MasterDataOnly.class,
                        List.of("ACCESS-01", "DICT-01", "PROD-01", "TRIP-40"),
                        List.of("ORDER-01", "TRIP-42", "RACE-01")));
    }
}
