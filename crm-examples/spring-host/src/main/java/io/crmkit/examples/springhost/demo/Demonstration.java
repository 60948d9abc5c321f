package io.crmkit.examples.springhost.demo;

import io.crmkit.core.Crm;
import io.crmkit.core.CrmSession;
import io.crmkit.core.SetUpDefaults;
import io.crmkit.core.access.ImportUsers;
import io.crmkit.core.dictionary.AddDictionaryEntry;
import io.crmkit.core.dictionary.EntryText;
import io.crmkit.core.loss.ScanForLoss;
import io.crmkit.examples.springhost.crm.Desk;
import io.crmkit.examples.springhost.enquiry.Enquiry;
import io.crmkit.examples.springhost.enquiry.EnquiryRepository;
import io.crmkit.examples.springhost.staff.Account;
import io.crmkit.examples.springhost.staff.Accounts;
import io.crmkit.spi.dictionary.DictionaryType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.core.annotation.Order;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Enters a company to look at: one of each role, customers with a past, and what there is to do today. Only into a database
 * that is gone with the application: everybody knows the password.
 */
@Component
@Order(2)
@ConditionalOnExpression("${company.demonstration} and '${spring.datasource.url}'.startsWith('jdbc:h2:mem:')")
class Demonstration implements ApplicationRunner {
    private static final String PASSWORD = "crmkit";
    private static final String MANAGER = "account manager";

    private final Crm crm;
    private final Desk desk;
    private final Accounts accounts;
    private final EnquiryRepository enquiries;
    private final PasswordEncoder passwords;

    Demonstration(Crm crm, Desk desk, Accounts accounts, EnquiryRepository enquiries, PasswordEncoder passwords) {
        this.crm = crm;
        this.desk = desk;
        this.accounts = accounts;
        this.enquiries = enquiries;
        this.passwords = passwords;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (accounts.count() == 0) {
            desk.inTransaction(() -> {
                enterStaff();
                CustomersOfOld.enter(crm.asSystem());
                TodaysWork.enter(crm);
                crm.asSystem().execute(new ScanForLoss());
                enterEnquiries();
                return true;
            });
        }
    }

    private void enterStaff() {
        CrmSession system = crm.asSystem();
        system.execute(new SetUpDefaults());
        system.execute(new ImportUsers(List.of(
                row("ada", "Ada Admin", null, "system administrator"),
                row("lena", "Lena Lead", null, "sales supervisor"),
                row("rolf", "Rolf Rep", "lena", MANAGER),
                row("rita", "Rita Rep", "lena", MANAGER),
                row("eva", "Eva Exec", null, "executive"))));
        String hash = passwords.encode(PASSWORD);
        for (String name : List.of("ada", "lena", "rolf", "rita", "eva")) {
            accounts.save(new Account(name, hash));
        }
        enter(
                system,
                DictionaryType.REGION,
                Map.of(
                        "north", Map.of("es", "Norte", "zh", "北方", "bg", "Север"),
                        "south", Map.of("es", "Sur", "zh", "南方", "bg", "Юг")));
        enter(
                system,
                DictionaryType.CHANCE_SOURCE,
                Map.of(
                        "trade fair", Map.of("es", "Feria", "zh", "展会", "bg", "Изложение"),
                        "web site", Map.of("es", "Sitio web", "zh", "网站", "bg", "Уебсайт")));
    }

    private static ImportUsers.Row row(String name, String fullName, @Nullable String superior, String role) {
        return new ImportUsers.Row(name, fullName, Set.of(role), superior, true);
    }

    private static void enter(CrmSession system, DictionaryType type, Map<String, Map<String, String>> values) {
        values.forEach((value, labels) ->
                system.execute(new AddDictionaryEntry(type.code(), value, new EntryText(value, labels, 0))));
    }

    private void enterEnquiries() {
        Instant now = Instant.now();
        enquiries.saveAll(List.of(
                new Enquiry(
                        "Museum of Transport", "Twenty model trams for our shop\nBefore the summer, if you can.", now),
                new Enquiry("Toy Library", "Do you sell to schools?", now.plusSeconds(1)),
                new Enquiry("Harbour Gifts", "A price list, please", now.plusSeconds(2))));
    }
}
