package io.crmkit.examples.tour.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.spi.access.UserId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TeamsTest {
    private static final UserId PRESIDENT = user(1);
    private static final UserId HEAD_OF_SALES = user(2);
    private static final UserId LEAD = user(3);
    private static final UserId OTHER_LEAD = user(4);
    private static final UserId BELOW_LEAD = user(5);
    private static final UserId FAR_BELOW_LEAD = user(6);
    private static final Map<UserId, UserId> MANAGERS = Map.of(
            HEAD_OF_SALES, PRESIDENT,
            LEAD, HEAD_OF_SALES,
            OTHER_LEAD, HEAD_OF_SALES,
            BELOW_LEAD, LEAD,
            FAR_BELOW_LEAD, BELOW_LEAD);

    @Test
    @DisplayName("Teams begin below those whom all report to, however far below somebody is")
    void below() {
        assertThat(Teams.of(List.of(BELOW_LEAD, FAR_BELOW_LEAD, OTHER_LEAD), MANAGERS))
                .isEqualTo(Map.of(BELOW_LEAD, LEAD, FAR_BELOW_LEAD, LEAD, OTHER_LEAD, OTHER_LEAD));
    }

    @Test
    @DisplayName("Where the head of all sells too, the team of each is the head's")
    void head() {
        assertThat(Teams.of(List.of(HEAD_OF_SALES, LEAD), MANAGERS))
                .isEqualTo(Map.of(HEAD_OF_SALES, HEAD_OF_SALES, LEAD, HEAD_OF_SALES));
    }

    @Test
    @DisplayName("Who is alone, or unknown, is a team")
    void alone() {
        assertThat(Teams.of(List.of(LEAD), MANAGERS)).isEqualTo(Map.of(LEAD, LEAD));
        assertThat(Teams.of(List.of(user(9), user(8)), MANAGERS)).isEqualTo(Map.of(user(9), user(9), user(8), user(8)));
        assertThat(Teams.of(List.of(), MANAGERS)).isEmpty();
    }

    private static UserId user(long number) {
        return new UserId(new UUID(0, number));
    }
}
