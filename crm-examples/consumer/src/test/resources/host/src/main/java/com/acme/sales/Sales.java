package com.acme.sales;

import io.crmkit.core.Crm;
import io.crmkit.core.CrmSession;
import io.crmkit.core.SetUpDefaults;
import io.crmkit.core.access.ImportUsers;
import io.crmkit.core.chance.AssignChance;
import io.crmkit.core.chance.ChanceDetails;
import io.crmkit.core.chance.CreateChance;
import io.crmkit.core.chance.WinChance;
import io.crmkit.jpa.JpaEntities;
import io.crmkit.jpa.JpaSchema;
import io.crmkit.jpa.JpaStore;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.chance.Chance;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import jakarta.persistence.PersistenceUnitTransactionType;
import jakarta.persistence.SharedCacheMode;
import jakarta.persistence.ValidationMode;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.h2.jdbcx.JdbcDataSource;

/** Wins a chance in a database, and prints what became of it. */
public final class Sales {
    private Sales() {}

    public static void main(String[] args) {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:crm;DB_CLOSE_DELAY=-1");
        JpaSchema.H2.create(database);
        String script = JpaSchema.H2.location() + "/" + JpaSchema.H2.scripts().get(0);
        System.out.println("scripts found: " + (ClassLoader.getSystemResource(script) != null));
        PersistenceConfiguration unit = new PersistenceConfiguration("crm")
                .transactionType(PersistenceUnitTransactionType.RESOURCE_LOCAL)
                .sharedCacheMode(SharedCacheMode.NONE)
                .validationMode(ValidationMode.NONE)
                .property("jakarta.persistence.nonJtaDataSource", database);
        JpaEntities.classes().forEach(unit::managedClass);

        try (EntityManagerFactory factory = unit.createEntityManagerFactory()) {
            Crm crm = Crm.on(JpaStore.owning(factory)).build();
            crm.asSystem().execute(new SetUpDefaults());
            crm.asSystem()
                    .execute(new ImportUsers(List.of(
                            new ImportUsers.Row("lena", "Lena Lead", Set.of("sales supervisor"), null, true),
                            new ImportUsers.Row("rolf", "Rolf Rep", Set.of("account manager"), "lena", true))));
            CrmSession lead = crm.as(user(crm, "lena"));
            CrmSession rep = crm.as(user(crm, "rolf"));

            Chance chance = rep.execute(CreateChance.of(ChanceDetails.builder()
                    .customerName("Atelier graphique")
                    .title("Model cars for the shop")
                    .successRate(60)
                    .contactName("Carine Schmitt")
                    .description("Met at the fair.")
                    .build()));
            lead.execute(new AssignChance(chance.getId(), user(crm, "rolf")));
            Chance won = rep.execute(WinChance.of(chance.getId()));
            System.out.println(rep.customers().get(won.getCustomer().orElseThrow()).getName() + ": " + won.getStatus());
            System.out.println(rep.check(CreateChance.of(
                            ChanceDetails.builder().successRate(101).build()))
                    .orElseThrow()
                    .message(Locale.ENGLISH));
        }
    }

    private static UserId user(Crm crm, String externalId) {
        return crm.asSystem().users().findByExternalId(externalId).orElseThrow().getId();
    }
}
