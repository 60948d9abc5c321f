package io.crmkit.examples.spring;

import io.crmkit.core.Crm;
import io.crmkit.core.chance.ChanceDetails;
import io.crmkit.core.chance.CreateChance;
import io.crmkit.core.command.CrmException;
import io.crmkit.spi.access.UserId;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;

/** A service that goes on whatever the CRM says. */
@Transactional
class CarelessHost {
    private final EntityManager em;

    CarelessHost(EntityManager em) {
        this.em = em;
    }

    /** Writes a row of the application, and swallows what a command throws. */
    public void swallow(Crm crm, UserId clerk, int successRate) {
        em.persist(new Enquiry(UUID.randomUUID(), "Atelier graphique", UUID.randomUUID()));
        em.flush();
        try {
            crm.as(clerk).execute(createChance(successRate));
        } catch (CrmException | IllegalStateException e) {
            // As careless hosts do.
        }
    }

    /** Fails after the command. */
    public void failLate(Crm crm, UserId clerk) {
        em.persist(new Enquiry(UUID.randomUUID(), "Atelier graphique", UUID.randomUUID()));
        crm.as(clerk).execute(createChance(10));
        throw new IllegalStateException("told to fail");
    }

    static CreateChance createChance(int successRate) {
        return CreateChance.of(ChanceDetails.builder()
                .customerName("Atelier graphique")
                .title("Model cars for the shop")
                .successRate(successRate)
                .description("Wrote to us.")
                .build());
    }
}
