package io.crmkit.spi.value;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.spi.access.UserQuery;
import io.crmkit.spi.chance.ChanceQuery;
import io.crmkit.spi.customer.ContactQuery;
import io.crmkit.spi.customer.CustomerQuery;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class QueryTextTest {
    private static final String WHO = "Schmitt";
    private static final String PHONE = "40.32.2555";

    @Test
    void masksWhoIsSearchedFor() {
        assertThat(Stream.of(
                        CustomerQuery.builder()
                                .nameContains(WHO)
                                .phoneContains(PHONE)
                                .build(),
                        ContactQuery.builder()
                                .nameContains(WHO)
                                .phoneContains(PHONE)
                                .build(),
                        ChanceQuery.builder().customerNameContains(WHO).build(),
                        UserQuery.builder().nameContains(WHO).build()))
                .allSatisfy(query -> assertThat(query.toString())
                        .contains("***")
                        .doesNotContain(WHO)
                        .doesNotContain(PHONE));
    }
}
