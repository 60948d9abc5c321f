package io.crmkit.examples.springhost.enquiry;

import io.crmkit.core.CrmSession;
import io.crmkit.core.chance.ChanceDetails;
import io.crmkit.core.chance.CreateChance;
import io.crmkit.spi.chance.Chance;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the application does with its enquiries. */
@Service
public class Enquiries {
    private static final int SUCCESS_RATE = 10;
    private static final int TITLE = 80;

    private final EnquiryRepository enquiries;

    Enquiries(EnquiryRepository enquiries) {
        this.enquiries = enquiries;
    }

    /**
     * Takes up an enquiry as a chance: a row of the application's own and a command to the CRM, both or neither.
     *
     * @param session who does it
     * @param id which enquiry
     * @return the chance; empty if somebody else has taken it up
     */
    @Transactional
    public Optional<Chance> takeUp(CrmSession session, UUID id) {
        return enquiries.findByIdAndChanceIsNull(id).map(enquiry -> {
            Chance chance = session.execute(CreateChance.of(ChanceDetails.builder()
                    .customerName(enquiry.getSender())
                    .title(firstLine(enquiry.getText()))
                    .description(enquiry.getText())
                    .successRate(SUCCESS_RATE)
                    .build()));
            enquiry.takenUpAs(chance.getId());
            return chance;
        });
    }

    private static String firstLine(String text) {
        String line = text.lines().findFirst().orElse("");
        return line.length() <= TITLE ? line : line.substring(0, TITLE);
    }
}
