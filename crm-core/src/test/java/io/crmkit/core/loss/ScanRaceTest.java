package io.crmkit.core.loss;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.CrmSession;
import io.crmkit.core.race.Contradictions;
import io.crmkit.core.race.Duel;
import io.crmkit.core.race.Host;
import io.crmkit.core.race.Interleavings;
import io.crmkit.core.race.Isolation;
import io.crmkit.core.settings.CrmSettings;
import io.crmkit.spi.CrmStore;
import io.crmkit.spi.loss.LossCase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** P8: several hosts scan one store at once, and each silent customer is warned of once. */
class ScanRaceTest {
    private static final int SILENT = 5;

    /** Two hosts with batches of their own who scan the same customers. */
    private static final class TwoScans implements Duel {
        private final Dealer dealer;
        private final CrmSession second;
        private int warned;

        TwoScans(CrmStore store) {
            dealer = new Dealer(store, batches(2));
            second = dealer.anotherHost(batches(3)).asSystem();
            for (int i = 0; i < SILENT; i++) {
                dealer.customer("Silent " + i);
            }
        }

        private static CrmSettings batches(int size) {
            return CrmSettings.builder().scanBatchSize(size).build();
        }

        @Override
        public String one() {
            return scan(dealer.system());
        }

        @Override
        public String other() {
            return scan(second);
        }

        private String scan(CrmSession host) {
            int found = Dealer.scan(host);
            warned += found;
            return String.valueOf(found);
        }

        @Override
        public String end() {
            return dealer.cases().size() + " cases";
        }

        @Override
        public List<String> problems() {
            List<String> problems = new ArrayList<>(Contradictions.in(dealer.store()));
            List<LossCase> cases = dealer.cases();
            if (warned != SILENT) {
                problems.add(warned + " warnings were reported");
            }
            if (cases.size() != SILENT
                    || new HashSet<>(cases.stream().map(LossCase::getCustomer).toList()).size() != SILENT) {
                problems.add("a customer was warned of twice, or never: " + cases.size() + " cases");
            }
            if (!cases.stream().allMatch(each -> each.getStatus().isOpen())) {
                problems.add("a case is not open");
            }
            return problems;
        }
    }

    @ParameterizedTest
    @EnumSource(names = "CARELESS", mode = EnumSource.Mode.EXCLUDE)
    @DisplayName("Two scans that meet at any call to the store warn of each customer once, whoever is stopped")
    void interleaved(Isolation isolation) {
        Interleavings fought = Interleavings.of(isolation, TwoScans::new);
        assertThat(fought.problems()).isEmpty();
        // They met before, between and after batches of two and of three.
        assertThat(fought.endings())
                .containsExactlyInAnyOrder("0 / 5: 5 cases", "2 / 3: 5 cases", "4 / 1: 5 cases", "5 / 0: 5 cases");
        assertThat(fought.count()).isGreaterThan(20);
    }

    @Test
    @DisplayName(
            "Control: on a store that minds neither versions nor keys, two scans that meet warn of a customer twice")
    void control() {
        assertThat(Interleavings.of(Isolation.CARELESS, TwoScans::new).problems())
                .anyMatch(problem ->
                        problem.contains("met at call") && problem.contains("a customer was warned of twice"))
                .anyMatch(problem -> problem.contains("warnings were reported"));
    }

    @RepeatedTest(5)
    @DisplayName("Eight threads that scan two hundred customers in small batches at once warn of each of them once")
    void threads() {
        Dealer dealer = new Dealer(CrmSettings.builder().scanBatchSize(7).build());
        dealer.customers(IntStream.range(0, 200)
                .mapToObj(i -> Dealer.customerRow("Silent " + i, "rolf", LocalDate.of(2020, 1, 1)))
                .toList());
        List<Integer> warned = Host.all(8, thread -> Dealer.scan(dealer.system()));
        assertThat(warned.stream().mapToInt(Integer::intValue).sum()).isEqualTo(200);
        assertThat(dealer.cases()).hasSize(200);
        assertThat(dealer.cases()).extracting(LossCase::getCustomer).doesNotHaveDuplicates();
        assertThat(Contradictions.in(dealer.store())).isEmpty();
    }
}
