package io.crmkit.examples.databases;

import io.crmkit.core.Samples;
import io.crmkit.core.Scene;
import io.crmkit.core.TestCrm;
import io.crmkit.core.customer.ImportCustomers;
import io.crmkit.core.order.ImportProducts;
import io.crmkit.spi.customer.CustomerId;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A customer that many are busy with.
 *
 * @param name its name, and external id
 * @param isSilent whether it never orders any more
 */
record HotCustomer(CustomerId id, String name, boolean isSilent) {
    /** The external id of what they order. */
    static final String PRODUCT = "Wheel";

    /** So many of rolf's, and the product. */
    static List<HotCustomer> some(int count, TestCrm test) {
        test.system().execute(new ImportProducts(List.of(Samples.product(PRODUCT))));
        List<String> names =
                IntStream.range(0, count).mapToObj(number -> "Hot " + number).toList();
        test.system()
                .execute(new ImportCustomers(names.stream()
                        .map(name -> new ImportCustomers.Row(
                                name, "rolf", Scene.details(name), LocalDate.of(2020, 1, 1), List.of()))
                        .toList()));
        return names.stream()
                .map(name -> new HotCustomer(
                        test.system()
                                .customers()
                                .findByExternalId(name)
                                .orElseThrow()
                                .getId(),
                        name,
                        names.indexOf(name) % 2 == 0))
                .toList();
    }
}
