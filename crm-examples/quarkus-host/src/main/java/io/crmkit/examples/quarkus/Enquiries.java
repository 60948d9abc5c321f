package io.crmkit.examples.quarkus;

import io.crmkit.core.Crm;
import io.crmkit.core.chance.ChanceDetails;
import io.crmkit.core.chance.CreateChance;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.chance.ChanceId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Files each enquiry with the chance that it is. */
@ApplicationScoped
@Transactional
public class Enquiries {
    private final EntityManager em;
    private final Crm crm;

    Enquiries(EntityManager em, Crm crm) {
        this.em = em;
        this.crm = crm;
    }

    /** Files an enquiry: a row of the application and a command to the CRM, both or neither. */
    public ChanceId file(UserId clerk, String sender, String title) {
        ChanceId chance = crm.as(clerk)
                .execute(CreateChance.of(ChanceDetails.builder()
                        .customerName(sender)
                        .title(title)
                        .successRate(10)
                        .description("Wrote to us.")
                        .build()))
                .getId();
        em.persist(new Enquiry(UUID.randomUUID(), sender, chance.value()));
        return chance;
    }

    /** The title of the chance that came of an enquiry. */
    public String title(UserId clerk, ChanceId chance) {
        return crm.as(clerk).chances().get(chance).getTitle();
    }
}
