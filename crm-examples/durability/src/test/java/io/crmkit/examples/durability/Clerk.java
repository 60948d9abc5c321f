package io.crmkit.examples.durability;

import io.crmkit.core.CrmSession;
import io.crmkit.core.command.Command;
import io.crmkit.core.order.ImportStock;
import io.crmkit.core.service.CreateServiceRequest;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.customer.CustomerId;
import io.crmkit.spi.order.Product;
import io.crmkit.spi.order.StockItem;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Random;

/** Somebody who gives commands in the names of several, one after another. */
final class Clerk {
    /** That of the settings. */
    static final ZoneId ZONE = ZoneOffset.UTC;

    private final Desk desk;
    private final int number;
    private final Random random;
    private final String name;
    private BigDecimal stock;
    private int count;

    /**
     * A clerk.
     *
     * @param desk where to give commands
     * @param number which of the office's clerks
     * @param name what is in the names of all that this clerk enters; no two clerks of a database have the same
     */
    Clerk(Desk desk, int number, String name, long seed) {
        this.desk = desk;
        this.number = number;
        this.name = name;
        random = new Random(seed);
        Product product =
                desk.read(() -> system().products().findByExternalId(product())).orElseThrow();
        stock = desk.read(() -> system().products().stock(product.getId())).stream()
                .map(StockItem::getCount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    <R> R done(CrmSession session, Command<R> command) {
        return desk.done(session, command);
    }

    /** One command that rests on none before it. */
    void complain() {
        Object unused = done(
                representative(), CreateServiceRequest.of(customer(), "COMPLAINT", unique("Wheel"), "It came off."));
    }

    /** Changes the stock of this clerk's product. */
    void moved(ImportStock command, BigDecimal change) {
        Object unused = desk.moved(system(), command, product(), change);
        stock = stock.add(change);
    }

    Random random() {
        return random;
    }

    String unique(String what) {
        count++;
        return what + " " + name + "." + number + "." + count;
    }

    CrmSession system() {
        return desk.system();
    }

    CrmSession lead() {
        return desk.as("lena");
    }

    CrmSession representative() {
        return desk.as(Office.representative(number));
    }

    UserId representativeId() {
        return desk.id(Office.representative(number));
    }

    CrmSession colleague() {
        return desk.as(Office.colleague(number));
    }

    UserId colleagueId() {
        return desk.id(Office.colleague(number));
    }

    /** The external id of some customer of the representative's. */
    String customerName() {
        return Office.customer(Office.representative(number), random.nextInt(Integer.MAX_VALUE));
    }

    CustomerId customer() {
        String wanted = customerName();
        return desk.read(() -> system().customers().findByExternalId(wanted))
                .map(Customer::getId)
                .orElseThrow();
    }

    String product() {
        return Office.product(number);
    }

    /** What this clerk knows to be in stock. */
    BigDecimal stock() {
        return stock;
    }
}
