package io.crmkit.examples.spring;

import io.crmkit.core.Crm;
import io.crmkit.core.chance.ChanceDetails;
import io.crmkit.core.chance.CreateChance;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.chance.Chance;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;

/** Files each enquiry with the chance that it is. */
@Transactional
class Enquiries {
    private final EntityManager em;
    private final Crm crm;

    Enquiries(EntityManager em, Crm crm) {
        this.em = em;
        this.crm = crm;
    }

    /**
     * Files an enquiry: a row of the application and a command to the CRM, both or neither.
     *
     * @param clerk who does it
     * @param sender who asks
     * @param title for what
     */
    public Enquiry file(UserId clerk, String sender, String title) {
        Chance chance = crm.as(clerk)
                .execute(CreateChance.of(ChanceDetails.builder()
                        .customerName(sender)
                        .title(title)
                        .successRate(10)
                        .description("Wrote to us.")
                        .build()));
        Enquiry enquiry = new Enquiry(UUID.randomUUID(), sender, chance.getId().value());
        em.persist(enquiry);
        return enquiry;
    }
}
