package io.crmkit.examples.durability;

import io.crmkit.core.CrmSession;
import io.crmkit.core.Samples;
import io.crmkit.core.Scene;
import io.crmkit.core.TestCrm;
import io.crmkit.core.command.CrmListener;
import io.crmkit.core.customer.ImportCustomers;
import io.crmkit.core.order.ImportProducts;
import io.crmkit.core.order.ImportStock;
import io.crmkit.spi.CrmStore;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** What there is before any clerk begins: a staff, customers of each representative, and a product for each clerk. */
final class Office {
    /** Who work at once. */
    static final int CLERKS = 4;
    /** What is in stock of each product. */
    static final BigDecimal STOCK = BigDecimal.valueOf(1000);

    private static final int CUSTOMERS = 4;
    private static final List<String> REPRESENTATIVES = List.of("rolf", "rita");

    private Office() {}

    static void open(CrmStore store) {
        CrmSession system =
                TestCrm.create(store, Node.SETTINGS, new CrmListener() {}).system();
        for (String representative : REPRESENTATIVES) {
            system.execute(new ImportCustomers(IntStream.range(0, CUSTOMERS)
                    .mapToObj(number -> customer(representative, number))
                    .map(name -> new ImportCustomers.Row(
                            name,
                            name.substring(0, 4),
                            Scene.details("Shop " + name),
                            LocalDate.of(2020, 1, 1),
                            List.of()))
                    .toList()));
        }
        List<String> products =
                IntStream.range(0, CLERKS).mapToObj(Office::product).toList();
        system.execute(
                new ImportProducts(products.stream().map(Samples::product).toList()));
        system.execute(new ImportStock(products.stream()
                .map(product -> new ImportStock.Row(product, "main", "A1", STOCK, null))
                .toList()));
    }

    /** The representative that a clerk works for. */
    static String representative(int clerk) {
        return REPRESENTATIVES.get(clerk % REPRESENTATIVES.size());
    }

    /** The colleague who handles what the clerk's representative took in. */
    static String colleague(int clerk) {
        return representative(clerk + 1);
    }

    /** The external id of a customer of a representative's. */
    static String customer(String representative, int number) {
        return representative + "-" + number % CUSTOMERS;
    }

    /** The external id of the product that a clerk alone moves: a host's stock has one book. */
    static String product(int clerk) {
        return "P-" + clerk;
    }
}
