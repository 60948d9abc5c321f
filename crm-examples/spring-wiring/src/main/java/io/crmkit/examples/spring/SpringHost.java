package io.crmkit.examples.spring;

import io.crmkit.core.Crm;
import io.crmkit.core.SetUpDefaults;
import io.crmkit.core.access.ImportUsers;
import io.crmkit.spi.access.User;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.chance.ChanceId;
import java.io.PrintStream;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Files one enquiry, and shows the chance that came of it. */
public final class SpringHost {
    private SpringHost() {}

    /** Runs the application once. */
    public static void main(String... args) {
        run(System.out);
    }

    static void run(PrintStream out) {
        try (AnnotationConfigApplicationContext context =
                new AnnotationConfigApplicationContext(CrmConfiguration.class, HostConfiguration.class)) {
            Crm crm = context.getBean(Crm.class);
            TransactionTemplate transaction =
                    new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
            UserId clerk = transaction.execute(status -> setUp(crm));
            Enquiry enquiry =
                    context.getBean(Enquiries.class).file(clerk, "Atelier graphique", "Model cars for the shop");
            String title = transaction.execute(status -> crm.as(clerk)
                    .chances()
                    .get(new ChanceId(enquiry.getChance()))
                    .getTitle());
            out.print(enquiry.getSender() + " asked for: " + title + "\n");
        }
    }

    /** Enters the default roles and one user, as an application does when it is installed. */
    static UserId setUp(Crm crm) {
        crm.asSystem().execute(new SetUpDefaults());
        crm.asSystem()
                .execute(new ImportUsers(
                        List.of(new ImportUsers.Row("rolf", "Rolf Rep", Set.of("account manager"), null, true))));
        return crm.asSystem().users().findByExternalId("rolf").map(User::getId).orElseThrow();
    }
}
