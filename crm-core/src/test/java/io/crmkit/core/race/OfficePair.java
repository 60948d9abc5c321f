package io.crmkit.core.race;

import io.crmkit.core.DefaultRole;
import io.crmkit.core.Scene;
import io.crmkit.core.TestCrm;
import io.crmkit.core.access.DeactivateUser;
import io.crmkit.core.access.EditRole;
import io.crmkit.core.access.RoleDetails;
import io.crmkit.core.command.Command;
import io.crmkit.core.customer.CreateCustomer;
import io.crmkit.core.customer.CustomerDetails;
import io.crmkit.core.customer.CustomerPermission;
import io.crmkit.core.customer.EditCustomer;
import io.crmkit.core.handover.HandOver;
import io.crmkit.core.order.ImportProducts;
import io.crmkit.core.order.ImportStock;
import io.crmkit.spi.access.AccessScope;
import io.crmkit.spi.access.Extent;
import io.crmkit.spi.access.Grant;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.customer.CustomerId;
import io.crmkit.spi.customer.CustomerQuery;
import io.crmkit.spi.order.Product;
import io.crmkit.spi.value.PageRequest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Two commands that rest on the same records: those of keys, of stock, and of who may do what. */
public enum OfficePair implements Arranged {
    /** Two counts of the stock in one place. Whoever comes last has counted last, so that nothing shows. */
    COUNT_AND_COUNT {
        @Override
        public Duel on(Ground ground) {
            Product product = product(ground);
            Object unused = Host.done(ground.test().system(), count(product, 10));
            return counted(ground, product);
        }

        @Override
        public boolean shows() {
            return false;
        }
    },
    /** Two counts of what was in no place yet. */
    FIRST_COUNTS {
        @Override
        public Duel on(Ground ground) {
            return counted(ground, product(ground));
        }
    },
    /** Two people enter one customer. */
    CREATE_AND_CREATE {
        @Override
        public Duel on(Ground ground) {
            String name = ground.name("New");
            Command<?> command = new CreateCustomer(Scene.details(name), name);
            CustomerQuery query = CustomerQuery.builder().nameContains(name).build();
            return new Bout(
                    ground.does("rolf", command),
                    ground.does("rita", command),
                    () -> String.valueOf(
                            ground.test().system().customers().list(query, PageRequest.first(10)).items().stream()
                                    .filter(customer -> customer.getName().equals(name))
                                    .count()),
                    List::of);
        }
    },
    /** The last two administrators take each other's place away. */
    LAST_ADMINISTRATORS {
        @Override
        public Duel on(Ground ground) {
            TestCrm test = ground.test();
            List<UserId> two = List.of(
                    test.hire("ada", null, Ground.ADMINISTRATOR), test.hire("adam", null, Ground.ADMINISTRATOR));
            return new Bout(
                    ground.does("ada", new DeactivateUser(two.get(1))),
                    ground.does("adam", new DeactivateUser(two.get(0))),
                    () -> active(test, two) + " administrators",
                    () -> active(test, two) == 0 ? List.of("nobody is left") : List.of());
        }
    },
    /** Somebody's role is emptied, while that one does something by it. What has begun may be done: nothing shows. */
    EMPTY_AND_EDIT {
        @Override
        public Duel on(Ground ground) {
            String name = ground.name("editor");
            TestCrm test = ground.test();
            ground.scene().role(name, new Grant(CustomerPermission.EDIT, Extent.ALL));
            test.hire(name, null, name);
            Customer customer = ground.customer();
            return new Bout(
                    ground.does(test.system(), new EditRole(test.role(name), RoleDetails.of(name, "None", Set.of()))),
                    ground.does(test.as(name), edit(customer.getId(), customer.getName())),
                    () -> ground.steps(Customer.KIND, customer.getId()).toString(),
                    ground.contradictions(customer.getId()));
        }

        @Override
        public boolean shows() {
            return false;
        }
    },
    /** Somebody's customers are handed over, while that one changes one of them. */
    HAND_OVER_AND_EDIT {
        @Override
        public Duel on(Ground ground) {
            String leaver = ground.name("leaver");
            TestCrm test = ground.test();
            UserId from = test.hire(leaver, "lena", DefaultRole.ACCOUNT_MANAGER.roleName());
            Customer customer = ground.scene().customer(ground.name("Moved"), from);
            CustomerId id = customer.getId();
            return new Bout(
                    ground.does("lena", new HandOver(from, ground.id("rita"), "On leave.")),
                    ground.does(test.as(leaver), edit(id, customer.getName())),
                    () -> ground.steps(Customer.KIND, id) + " "
                            + (test.system().customers().get(id).getManager().equals(from) ? "leaver" : "heir")
                            + " "
                            + test.system().customers().get(id).getFax().isPresent(),
                    ground.contradictions(id));
        }
    };

    private static Command<?> edit(CustomerId id, String name) {
        return new EditCustomer(
                id,
                CustomerDetails.builder()
                        .from(Scene.details(name))
                        .fax("40.32.2556")
                        .build());
    }

    private static Product product(Ground ground) {
        String name = ground.name("Product");
        ImportProducts.Row row = new ImportProducts.Row(name, name, null, null, null, null, null);
        Object unused = Host.done(ground.test().system(), new ImportProducts(List.of(row)));
        return ground.test().system().products().findByExternalId(name).orElseThrow();
    }

    private static Command<?> count(Product product, int count) {
        return new ImportStock(List.of(new ImportStock.Row(
                product.getExternalId().orElseThrow(), "north", "A1", BigDecimal.valueOf(count), null)));
    }

    private static Duel counted(Ground ground, Product product) {
        return new Bout(
                ground.does(ground.test().system(), count(product, 4)),
                ground.does(ground.test().system(), count(product, 6)),
                () -> ground.test().system().products().stock(product.getId()).stream()
                        .map(item -> item.getCount() + " at version " + item.getVersion())
                        .toList()
                        .toString(),
                List::of);
    }

    private static long active(TestCrm test, List<UserId> users) {
        return test.store()
                .inUnit(unit -> Stream.of(users.get(0), users.get(1))
                        .filter(id -> unit.access()
                                .findPrincipal(id, AccessScope.all())
                                .filter(principal -> principal.user().isActive())
                                .isPresent())
                        .count());
    }
}
