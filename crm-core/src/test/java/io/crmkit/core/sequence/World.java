package io.crmkit.core.sequence;

import io.crmkit.core.sequence.Move.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What there is in a model: lists of plain records, which are known by their place in them. */
final class World {
    /** What names are written as, and which of them are the same name. */
    static final List<String> NAMES = List.of("Acme", "ACME", "Ａcme", "Blue  Sky", "blue sky", "Calais", "ｃalais");

    private static final List<Integer> SAME = List.of(0, 0, 0, 1, 1, 2, 2);

    static final List<String> STATUSES = List.of("NEW", "PAID", "CANCELLED");

    static final int ORDERS = 3;

    static final String DONE = "done";
    static final List<Person> PEOPLE = List.of(Person.values());
    static final List<Person> REPRESENTATIVES = List.of(Person.ROLF, Person.RITA, Person.RUTH);

    static final class AChance {
        boolean gone;
        String status = "UNASSIGNED";
        final Person creator;

        @Nullable Person assignee;

        int customer = -1;
        int name;
        int events = 1;

        AChance(Person creator, int name) {
            this.creator = creator;
            this.name = name;
        }
    }

    static final class AnItem {
        final int chance;
        boolean gone;
        String toDo;
        String result = "";

        AnItem(int chance, String toDo) {
            this.chance = chance;
            this.toDo = toDo;
        }
    }

    static final class ACustomer {
        final Person manager;
        final boolean imported;
        int name;
        boolean retired;
        int open;
        int events = 1;

        ACustomer(Person manager, int name, boolean imported) {
            this.manager = manager;
            this.name = name;
            this.imported = imported;
        }
    }

    static final class AContact {
        final int customer;
        boolean gone;
        String name;
        int events = 1;

        AContact(int customer, String name) {
            this.customer = customer;
            this.name = name;
        }
    }

    static final class AnOrder {
        int customer;
        int day;
        String status;
        int events = 1;

        AnOrder(int customer, int day, String status) {
            this.customer = customer;
            this.day = day;
            this.status = status;
        }
    }

    final Flaw flaw;
    final List<AChance> chances = new ArrayList<>();
    final List<AnItem> items = new ArrayList<>();
    final List<ACustomer> customers = new ArrayList<>();
    final List<AContact> contacts = new ArrayList<>();
    final TreeMap<Integer, AnOrder> orders = new TreeMap<>();

    World(Flaw flaw) {
        this.flaw = flaw;
    }

    Optional<AChance> chance(Move move) {
        return at(chances, move.target()).filter(chance -> !chance.gone);
    }

    Optional<AnItem> item(Move move) {
        return at(items, move.target()).filter(item -> !item.gone);
    }

    Optional<AContact> contact(Move move) {
        return at(contacts, move.target()).filter(contact -> !contact.gone);
    }

    Optional<ACustomer> customer(int number) {
        return at(customers, number);
    }

    static <T> Optional<T> at(List<T> all, int index) {
        return index < 0 ? Optional.empty() : Optional.of(all.get(index));
    }

    static Optional<Person> person(int number) {
        return number < 0 ? Optional.empty() : Optional.of(PEOPLE.get(number));
    }

    static int name(int value) {
        return value % NAMES.size();
    }

    /** The customer of a name, however it is written; -1 for none. */
    int owner(int name) {
        for (int i = 0; i < customers.size(); i++) {
            int other = customers.get(i).name;
            if (flaw == Flaw.NAMES_AS_WRITTEN ? other == name : SAME.get(other).equals(SAME.get(name))) {
                return i;
            }
        }
        return -1;
    }

    void count(AChance chance, int change) {
        if (chance.customer >= 0) {
            customers.get(chance.customer).open += change;
        }
    }

    boolean seesChance(Person actor, AChance chance) {
        boolean creator = chance.creator == actor && (flaw != Flaw.CREATOR_SEES_NO_MORE || chance.assignee == null);
        return actor == Person.LENA || (REPRESENTATIVES.contains(actor) && (creator || chance.assignee == actor));
    }

    static boolean seesCustomer(Person actor, ACustomer customer) {
        return actor == Person.LENA || (REPRESENTATIVES.contains(actor) && customer.manager == actor);
    }

    boolean usable(Person actor, int customer) {
        return customer(customer)
                .filter(found -> seesCustomer(actor, found))
                .filter(found -> !found.retired || flaw == Flaw.RETIRED_TAKES_CHANCES)
                .isPresent();
    }

    boolean isWorked(AChance chance) {
        return items.stream()
                .anyMatch(item -> chances.get(item.chance) == chance && !item.gone && !item.result.isEmpty());
    }

    static boolean isIn(AChance chance, String status) {
        return !chance.gone && chance.status.equals(status);
    }

    static Person developer(AChance chance) {
        return Optional.ofNullable(chance.assignee).orElse(Person.ROLF);
    }

    int lastOrder(int customer) {
        return orders.values().stream()
                .filter(order -> order.customer == customer)
                .filter(order -> order.status.equals("PAID")
                        || (order.status.equals("CANCELLED") && flaw == Flaw.CANCELLED_ORDER_COUNTS))
                .mapToInt(order -> order.day)
                .max()
                .orElse(-1);
    }
}
