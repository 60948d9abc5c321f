package io.crmkit.core.sequence;

import io.crmkit.core.sequence.Move.Person;
import io.crmkit.core.sequence.Move.Type;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rules once more, as naively as can be: lists of plain records that are looked through again and again, and one method
 * for each command, written from the requirements and not from the library. It tells what a command will come to, and then
 * how everything stands.
 */
final class Model {
    /** What names are written as, and which of them are the same name. */
    static final List<String> NAMES = List.of("Acme", "ACME", "Ａcme", "Blue  Sky", "blue sky", "Calais", "ｃalais");

    private static final List<Integer> SAME = List.of(0, 0, 0, 1, 1, 2, 2);

    static final List<String> STATUSES = List.of("NEW", "PAID", "CANCELLED");

    private static final int ORDERS = 3;
    private static final String DONE = "done";
    private static final Set<Person> REPRESENTATIVES = EnumSet.of(Person.ROLF, Person.RITA, Person.RUTH);

    /** A rule that is wrong on purpose, to see that the comparison would tell. */
    enum Flaw {
        NONE,
        SUPERVISOR_DELETES,
        FAILED_CHANCE_COUNTS,
        WON_CHANCE_COUNTS,
        RESULT_DOES_NOT_BIND,
        CREATOR_SEES_NO_MORE,
        RETIRED_TAKES_CHANCES,
        OPEN_WORK_DOES_NOT_BIND,
        NAMES_AS_WRITTEN,
        CANCELLED_ORDER_COUNTS,
        LINK_COUNTS_TWICE,
        PLAN_STEP_WITHOUT_EVENT,
        NO_FIRST_CONTACT
    }

    private static final class AChance {
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

    private static final class AnItem {
        final int chance;
        boolean gone;
        String toDo;
        String result = "";

        AnItem(int chance, String toDo) {
            this.chance = chance;
            this.toDo = toDo;
        }
    }

    private static final class ACustomer {
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

    private static final class AContact {
        final int customer;
        boolean gone;
        String name;
        int events = 1;

        AContact(int customer, String name) {
            this.customer = customer;
            this.name = name;
        }
    }

    private static final class AnOrder {
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

    private final Flaw flaw;
    private final List<AChance> chances = new ArrayList<>();
    private final List<AnItem> items = new ArrayList<>();
    private final List<ACustomer> customers = new ArrayList<>();
    private final List<AContact> contacts = new ArrayList<>();
    private final TreeMap<Integer, AnOrder> orders = new TreeMap<>();

    Model(Flaw flaw) {
        this.flaw = flaw;
    }

    /**
     * The move that a drawn one means by now: with indexes for numbers. A fitting one is made by somebody who may, on
     * something that it can be made on; if there is nothing of the kind, it becomes the one that leads there.
     */
    Move settle(Move move) {
        return move.fit() ? fitting(move) : plain(move);
    }

    private Move plain(Move move) {
        int targets = switch (move.type()) {
            case EDIT_ITEM, REMOVE_ITEM, RECORD -> items.size();
            case EDIT_CUSTOMER, RETIRE, ADD_CONTACT -> customers.size();
            case EDIT_CONTACT, REMOVE_CONTACT -> contacts.size();
            case ORDER -> ORDERS;
            default -> chances.size();
        };
        int others = switch (move.type()) {
            case ASSIGN, REASSIGN -> Person.values().length;
            default -> customers.size();
        };
        return settled(move, move.person(), Move.index(move.target(), targets), Move.index(move.other(), others));
    }

    private Move fitting(Move move) {
        return switch (move.type()) {
            case CREATE, ENTER_CUSTOMER -> settled(move, Person.ROLF, -1, -1);
            case CREATE_FOR -> {
                int customer = pick(move.other(), customers, found -> !found.retired);
                yield customer < 0 ? enter(move) : settled(move, customers.get(customer).manager, -1, customer);
            }
            case EDIT, DELETE -> {
                int chance = pick(move.target(), chances, found -> isIn(found, "UNASSIGNED"));
                yield chance < 0 ? create(move) : settled(move, chances.get(chance).creator, chance, -1);
            }
            case ASSIGN -> {
                int chance = pick(move.target(), chances, found -> isIn(found, "UNASSIGNED"));
                int to = Person.ROLF.ordinal() + move.other() % REPRESENTATIVES.size();
                yield chance < 0 ? create(move) : settled(move, Person.LENA, chance, to);
            }
            case REASSIGN, UNASSIGN, LINK, ADD_ITEM, WIN, WIN_INTO, FAIL -> {
                int chance = pick(move.target(), chances, found -> isIn(found, "DEVELOPING"));
                yield chance < 0 ? fitting(as(move, Type.ASSIGN)) : developing(move, chance);
            }
            case EDIT_ITEM, REMOVE_ITEM, RECORD -> {
                int item = pick(
                        move.target(), items, found -> !found.gone && isIn(chances.get(found.chance), "DEVELOPING"));
                yield item < 0
                        ? fitting(as(move, Type.ADD_ITEM))
                        : settled(move, developer(chances.get(items.get(item).chance)), item, -1);
            }
            case EDIT_CUSTOMER, RETIRE, ADD_CONTACT -> {
                int customer = pick(move.target(), customers, found -> true);
                yield customer < 0 ? enter(move) : settled(move, customers.get(customer).manager, customer, -1);
            }
            case EDIT_CONTACT, REMOVE_CONTACT -> {
                int contact = pick(move.target(), contacts, found -> !found.gone);
                yield contact < 0
                        ? fitting(as(move, Type.ADD_CONTACT))
                        : settled(move, customers.get(contacts.get(contact).customer).manager, contact, -1);
            }
            case ORDER -> {
                int customer = pick(move.other(), customers, found -> found.imported);
                yield customer < 0 ? enter(move) : settled(move, Person.ROLF, move.target() % ORDERS, customer);
            }
        };
    }

    private Move developing(Move move, int chance) {
        Person developer = developer(chances.get(chance));
        return switch (move.type()) {
            case REASSIGN ->
                settled(move, Person.LENA, chance, Person.ROLF.ordinal() + move.other() % REPRESENTATIVES.size());
            case LINK -> settled(move, Person.LENA, chance, pick(move.other(), customers, found -> !found.retired));
            case UNASSIGN -> settled(move, Person.LENA, chance, -1);
            case WIN_INTO ->
                settled(move, developer, chance, pick(move.other(), customers, found -> found.manager == developer));
            default -> settled(move, developer, chance, -1);
        };
    }

    private Move create(Move move) {
        return fitting(as(move, Type.CREATE));
    }

    private Move enter(Move move) {
        return fitting(as(move, Type.ENTER_CUSTOMER));
    }

    private static Move as(Move move, Type type) {
        return new Move(type, move.person(), true, move.target(), move.other(), move.value());
    }

    private static Move settled(Move move, Person actor, int target, int other) {
        return new Move(move.type(), actor, false, target, other, move.value());
    }

    private static <T> int pick(int number, List<T> all, Predicate<T> fits) {
        List<T> fitting = all.stream().filter(fits).toList();
        return fitting.isEmpty() ? -1 : all.indexOf(fitting.get(number % fitting.size()));
    }

    private static boolean isIn(AChance chance, String status) {
        return !chance.gone && chance.status.equals(status);
    }

    private static Person developer(AChance chance) {
        return Optional.ofNullable(chance.assignee).orElse(Person.ROLF);
    }

    /** What a settled move comes to; if it is done, it is done to the model. */
    String make(Move move) {
        Person actor = move.person();
        return switch (move.type()) {
            case CREATE -> create(actor, move.value(), Optional.empty());
            case CREATE_FOR -> create(actor, move.value(), Optional.of(move.other()));
            case EDIT -> edit(actor, move);
            case DELETE -> delete(actor, move);
            case ASSIGN -> assign(actor, move);
            case REASSIGN -> reassign(actor, move);
            case UNASSIGN -> unassign(actor, move);
            case LINK -> link(actor, move);
            case ADD_ITEM -> addItem(actor, move);
            case EDIT_ITEM -> editItem(actor, move);
            case REMOVE_ITEM -> removeItem(actor, move);
            case RECORD -> recordResult(actor, move);
            case WIN -> win(actor, move, Optional.empty());
            case WIN_INTO -> win(actor, move, Optional.of(move.other()));
            case FAIL -> fail(actor, move);
            case ENTER_CUSTOMER -> enter(actor, move.value());
            case EDIT_CUSTOMER -> editCustomer(actor, move);
            case RETIRE -> retire(actor, move);
            case ADD_CONTACT -> addContact(actor, move);
            case EDIT_CONTACT -> editContact(actor, move);
            case REMOVE_CONTACT -> removeContact(actor, move);
            case ORDER -> order(move);
        };
    }

    // Chances

    private String create(Person actor, int value, Optional<Integer> customer) {
        String denied = granted(actor, "chance.create", true, true);
        if (!denied.isEmpty()) {
            return denied;
        }
        if (customer.isPresent() && !usable(actor, customer.get())) {
            return "invalid customer UNKNOWN";
        }
        AChance chance = new AChance(actor, name(value));
        chance.customer = customer.orElse(-1);
        count(chance, 1);
        chances.add(chance);
        return DONE;
    }

    private String edit(Person actor, Move move) {
        String refused = chanceStep(actor, move, "chance.edit", true, true, "creator", "UNASSIGNED", "");
        if (refused.isEmpty()) {
            AChance chance = chance(move).orElseThrow();
            chance.name = name(move.value());
            chance.events++;
            return DONE;
        }
        return refused;
    }

    private String delete(Person actor, Move move) {
        String supervisor = flaw == Flaw.SUPERVISOR_DELETES ? "any" : "creator";
        String refused = chanceStep(actor, move, "chance.delete", true, true, supervisor, "UNASSIGNED", "");
        if (refused.isEmpty()) {
            AChance chance = chance(move).orElseThrow();
            chance.gone = true;
            chance.events++;
            count(chance, -1);
            items.stream().filter(item -> chances.get(item.chance) == chance).forEach(item -> item.gone = true);
            return DONE;
        }
        return refused;
    }

    private String assign(Person actor, Move move) {
        Optional<Person> to = person(move.other());
        String fault = to.isEmpty() ? "invalid assignee UNKNOWN" : eligible(to.get());
        String refused = chanceStep(actor, move, "chance.assign", true, false, "any", "UNASSIGNED", fault);
        if (refused.isEmpty()) {
            AChance chance = chance(move).orElseThrow();
            chance.assignee = to.orElseThrow();
            chance.status = "DEVELOPING";
            chance.events++;
            return DONE;
        }
        return refused;
    }

    private String reassign(Person actor, Move move) {
        Optional<Person> to = person(move.other());
        boolean same = chance(move)
                .filter(chance -> chance.assignee != null && to.equals(Optional.of(chance.assignee)))
                .isPresent();
        String fault =
                to.isEmpty() ? "invalid assignee UNKNOWN" : same ? "invalid assignee NOT_ELIGIBLE" : eligible(to.get());
        String refused = chanceStep(actor, move, "chance.assign", true, false, "any", "DEVELOPING", fault);
        if (refused.isEmpty()) {
            AChance chance = chance(move).orElseThrow();
            chance.assignee = to.orElseThrow();
            chance.events++;
            return DONE;
        }
        return refused;
    }

    private String unassign(Person actor, Move move) {
        String refused = chanceStep(actor, move, "chance.assign", true, false, "any", "DEVELOPING", "");
        if (!refused.isEmpty()) {
            return refused;
        }
        AChance chance = chance(move).orElseThrow();
        boolean worked = items.stream()
                .anyMatch(item -> chances.get(item.chance) == chance && !item.gone && !item.result.isEmpty());
        if (worked && flaw != Flaw.RESULT_DOES_NOT_BIND) {
            return "rejected PLAN_RESULT_RECORDED";
        }
        chance.assignee = null;
        chance.status = "UNASSIGNED";
        chance.events++;
        return DONE;
    }

    private String link(Person actor, Move move) {
        int customer = move.other();
        String fault = usable(actor, customer) ? "" : "invalid customer UNKNOWN";
        String refused = chanceStep(actor, move, "chance.assign", true, false, "any", "DEVELOPING", fault);
        if (refused.isEmpty()) {
            AChance chance = chance(move).orElseThrow();
            if (flaw != Flaw.LINK_COUNTS_TWICE) {
                count(chance, -1);
            }
            chance.customer = customer;
            count(chance, 1);
            chance.events++;
            return DONE;
        }
        return refused;
    }

    private String fail(Person actor, Move move) {
        String refused = chanceStep(actor, move, "chance.develop", false, true, "assignee", "DEVELOPING", "");
        if (refused.isEmpty()) {
            AChance chance = chance(move).orElseThrow();
            chance.status = "FAILED";
            chance.events++;
            if (flaw != Flaw.FAILED_CHANCE_COUNTS) {
                count(chance, -1);
            }
            return DONE;
        }
        return refused;
    }

    private String win(Person actor, Move move, Optional<Integer> named) {
        boolean known = named.isEmpty()
                || customer(named.get())
                        .filter(customer -> seesCustomer(actor, customer))
                        .isPresent();
        String fault = known ? "" : "invalid customer UNKNOWN";
        String refused = chanceStep(actor, move, "chance.develop", false, true, "assignee", "DEVELOPING", fault);
        if (!refused.isEmpty()) {
            return refused;
        }
        AChance chance = chance(move).orElseThrow();
        boolean byName = named.isEmpty() && chance.customer < 0;
        int into = byName ? owner(chance.name) : named.orElse(chance.customer);
        if (byName && into >= 0 && !seesCustomer(actor, customers.get(into))) {
            return "rejected CUSTOMER_NAME_TAKEN";
        }
        if (into >= 0 && customers.get(into).retired) {
            return "rejected CUSTOMER_RETIRED";
        }
        if (into < 0) {
            into = customers.size();
            customers.add(new ACustomer(developer(chance), chance.name, false));
            if (flaw != Flaw.NO_FIRST_CONTACT) {
                contacts.add(new AContact(into, "Carine"));
            }
        }
        if (flaw != Flaw.WON_CHANCE_COUNTS) {
            count(chance, -1);
        }
        chance.customer = into;
        chance.status = "WON";
        chance.events++;
        return DONE;
    }

    // Plans

    private String addItem(Person actor, Move move) {
        String refused = chanceStep(actor, move, "chance.plan", true, true, "assignee or supervisor", "DEVELOPING", "");
        if (refused.isEmpty()) {
            AChance chance = chance(move).orElseThrow();
            items.add(new AnItem(chances.indexOf(chance), "do " + move.value()));
            touched(chance);
            return DONE;
        }
        return refused;
    }

    private String editItem(Person actor, Move move) {
        String refused = itemStep(actor, move, "chance.plan", true);
        if (refused.isEmpty()) {
            AnItem item = item(move).orElseThrow();
            if (!item.result.isEmpty()) {
                return "rejected PLAN_RESULT_RECORDED";
            }
            item.toDo = "do " + move.value();
            touched(chances.get(item.chance));
            return DONE;
        }
        return refused;
    }

    private String removeItem(Person actor, Move move) {
        String refused = itemStep(actor, move, "chance.plan", true);
        if (refused.isEmpty()) {
            AnItem item = item(move).orElseThrow();
            if (!item.result.isEmpty()) {
                return "rejected PLAN_RESULT_RECORDED";
            }
            item.gone = true;
            touched(chances.get(item.chance));
            return DONE;
        }
        return refused;
    }

    private String recordResult(Person actor, Move move) {
        String refused = itemStep(actor, move, "chance.develop", false);
        if (refused.isEmpty()) {
            AnItem item = item(move).orElseThrow();
            item.result = "done " + move.value() + " by " + actor;
            chances.get(item.chance).events++;
            return DONE;
        }
        return refused;
    }

    private void touched(AChance chance) {
        chance.events += flaw == Flaw.PLAN_STEP_WITHOUT_EVENT ? 0 : 1;
    }

    // Customers

    private String enter(Person actor, int value) {
        String denied = granted(actor, "customer.create", false, true);
        if (!denied.isEmpty()) {
            return denied;
        }
        if (owner(name(value)) >= 0) {
            return "rejected CUSTOMER_NAME_TAKEN";
        }
        customers.add(new ACustomer(actor, name(value), true));
        return DONE;
    }

    private String editCustomer(Person actor, Move move) {
        String refused = customerStep(actor, customer(move.target()), "customer");
        if (!refused.isEmpty()) {
            return refused;
        }
        ACustomer customer = customer(move.target()).orElseThrow();
        int owner = owner(name(move.value()));
        if (customer.retired) {
            return "rejected CUSTOMER_RETIRED";
        }
        if (owner >= 0 && customers.get(owner) != customer) {
            return "rejected CUSTOMER_NAME_TAKEN";
        }
        customer.name = name(move.value());
        customer.events++;
        return DONE;
    }

    private String retire(Person actor, Move move) {
        String refused = customerStep(actor, customer(move.target()), "customer");
        if (!refused.isEmpty()) {
            return refused;
        }
        ACustomer customer = customer(move.target()).orElseThrow();
        if (customer.retired) {
            return "rejected CUSTOMER_RETIRED";
        }
        if (customer.open > 0 && flaw != Flaw.OPEN_WORK_DOES_NOT_BIND) {
            return "rejected CUSTOMER_HAS_OPEN_WORK";
        }
        customer.retired = true;
        customer.events++;
        return DONE;
    }

    private String addContact(Person actor, Move move) {
        String refused = customerStep(actor, customer(move.target()), "customer");
        if (!refused.isEmpty()) {
            return refused;
        }
        ACustomer customer = customer(move.target()).orElseThrow();
        if (customer.retired) {
            return "rejected CUSTOMER_RETIRED";
        }
        contacts.add(new AContact(customers.indexOf(customer), "contact " + move.value()));
        return DONE;
    }

    private String editContact(Person actor, Move move) {
        Optional<AContact> contact = contact(move);
        String refused = customerStep(actor, contact.map(found -> customers.get(found.customer)), "contact");
        if (refused.isEmpty()) {
            contact.orElseThrow().name = "contact " + move.value();
            contact.orElseThrow().events++;
            return DONE;
        }
        return refused;
    }

    private String removeContact(Person actor, Move move) {
        Optional<AContact> contact = contact(move);
        String refused = customerStep(actor, contact.map(found -> customers.get(found.customer)), "contact");
        if (refused.isEmpty()) {
            contact.orElseThrow().gone = true;
            contact.orElseThrow().events++;
            return DONE;
        }
        return refused;
    }

    // Orders

    private String order(Move move) {
        int customer = move.other();
        if (customer(customer).filter(found -> found.imported).isEmpty()) {
            return "invalid rows[0].customer UNKNOWN";
        }
        int number = move.target();
        int day = move.value() % 3;
        String status = STATUSES.get(move.value() / 3 % 3);
        AnOrder order = orders.get(number);
        if (order == null) {
            orders.put(number, new AnOrder(customer, day, status));
        } else if (order.customer != customer || order.day != day || !order.status.equals(status)) {
            order.customer = customer;
            order.day = day;
            order.status = status;
            order.events++;
        }
        return DONE;
    }

    // Who may do and see what

    private static String granted(Person actor, String permission, boolean supervisor, boolean representative) {
        if (actor == Person.GONE) {
            return "denied " + permission + " INACTIVE_ACTOR";
        }
        boolean may = (actor == Person.LENA && supervisor) || (REPRESENTATIVES.contains(actor) && representative);
        return may ? "" : "denied " + permission + " NOT_GRANTED";
    }

    /** Why a step is refused, or an empty text. */
    private String chanceStep(
            Person actor,
            Move move,
            String permission,
            boolean supervisor,
            boolean representative,
            String who,
            String status,
            String fault) {
        String denied = granted(actor, permission, supervisor, representative);
        if (!denied.isEmpty()) {
            return denied;
        }
        Optional<AChance> chance = chance(move).filter(found -> seesChance(actor, found));
        if (chance.isEmpty()) {
            return "not found chance";
        }
        if (!stands(actor, chance.get(), permission, who)) {
            return "denied " + permission + " OUT_OF_EXTENT";
        }
        if (!fault.isEmpty()) {
            return fault;
        }
        return chance.get().status.equals(status) ? "" : "rejected STEP_NOT_OPEN";
    }

    private String itemStep(Person actor, Move move, String permission, boolean supervisor) {
        String denied = granted(actor, permission, supervisor, true);
        if (!denied.isEmpty()) {
            return denied;
        }
        Optional<AChance> chance =
                item(move).map(item -> chances.get(item.chance)).filter(found -> seesChance(actor, found));
        if (chance.isEmpty()) {
            return "not found plan-item";
        }
        if (!stands(actor, chance.get(), permission, supervisor ? "assignee or supervisor" : "assignee")) {
            return "denied " + permission + " OUT_OF_EXTENT";
        }
        return chance.get().status.equals("DEVELOPING") ? "" : "rejected STEP_NOT_OPEN";
    }

    private static boolean stands(Person actor, AChance chance, String permission, String who) {
        return switch (who) {
            case "creator" -> chance.creator == actor || (actor == Person.LENA && permission.equals("chance.edit"));
            case "assignee" -> chance.assignee == actor;
            case "assignee or supervisor" -> chance.assignee == actor || actor == Person.LENA;
            default -> true;
        };
    }

    private String customerStep(Person actor, Optional<ACustomer> customer, String kind) {
        String denied = granted(actor, "customer.edit", false, true);
        if (!denied.isEmpty()) {
            return denied;
        }
        return customer.filter(found -> seesCustomer(actor, found)).isPresent() ? "" : "not found " + kind;
    }

    private boolean seesChance(Person actor, AChance chance) {
        boolean creator = chance.creator == actor && (flaw != Flaw.CREATOR_SEES_NO_MORE || chance.assignee == null);
        return actor == Person.LENA || (REPRESENTATIVES.contains(actor) && (creator || chance.assignee == actor));
    }

    private static boolean seesCustomer(Person actor, ACustomer customer) {
        return actor == Person.LENA || (REPRESENTATIVES.contains(actor) && customer.manager == actor);
    }

    private boolean usable(Person actor, int customer) {
        return customer(customer)
                .filter(found -> seesCustomer(actor, found))
                .filter(found -> !found.retired || flaw == Flaw.RETIRED_TAKES_CHANCES)
                .isPresent();
    }

    private static String eligible(Person person) {
        return REPRESENTATIVES.contains(person) ? "" : "invalid assignee NOT_ELIGIBLE";
    }

    // What there is

    private void count(AChance chance, int change) {
        if (chance.customer >= 0) {
            customers.get(chance.customer).open += change;
        }
    }

    private static int name(int value) {
        return value % NAMES.size();
    }

    /** The customer of a name, however it is written; -1 for none. */
    private int owner(int name) {
        for (int i = 0; i < customers.size(); i++) {
            int other = customers.get(i).name;
            if (flaw == Flaw.NAMES_AS_WRITTEN ? other == name : SAME.get(other).equals(SAME.get(name))) {
                return i;
            }
        }
        return -1;
    }

    static Optional<Person> person(int number) {
        return number < 0 ? Optional.empty() : Optional.of(Person.values()[number]);
    }

    private Optional<AChance> chance(Move move) {
        return at(chances, move.target()).filter(chance -> !chance.gone);
    }

    private Optional<AnItem> item(Move move) {
        return at(items, move.target()).filter(item -> !item.gone);
    }

    private Optional<AContact> contact(Move move) {
        return at(contacts, move.target()).filter(contact -> !contact.gone);
    }

    private Optional<ACustomer> customer(int number) {
        return at(customers, number);
    }

    private static <T> Optional<T> at(List<T> all, int index) {
        return index < 0 ? Optional.empty() : Optional.of(all.get(index));
    }

    /** What a person sees: chances and customers, one line each; nothing for those who may not read. */
    Set<String> sights(Person person) {
        Set<String> lines = new TreeSet<>();
        for (int i = 0; i < chances.size(); i++) {
            AChance chance = chances.get(i);
            if (!chance.gone && seesChance(person, chance)) {
                lines.add(chanceLine(i, chance.status, chance.creator, chance.assignee, chance.customer, chance.name));
            }
        }
        for (int i = 0; i < customers.size(); i++) {
            if (seesCustomer(person, customers.get(i))) {
                lines.add(customerLine(i, NAMES.get(customers.get(i).name), customers.get(i).manager));
            }
        }
        return lines;
    }

    private static String chanceLine(
            int index, String status, Person creator, @Nullable Person assignee, int customer, int name) {
        return chanceLine(
                index,
                status,
                creator.user(),
                assignee == null ? "nobody" : assignee.user(),
                customer,
                NAMES.get(name));
    }

    static String chanceLine(int index, String status, String creator, String assignee, int customer, String name) {
        return "chance " + index + " " + status + " by " + creator + " to " + assignee + " for customer " + customer
                + " named " + name;
    }

    static String customerLine(int index, String name, Person manager) {
        return "customer " + index + " named " + name + " of " + manager.user();
    }

    /** How everything else stands, and how many events tell of each record, one line each. */
    Set<String> facts() {
        Set<String> lines = new TreeSet<>();
        for (int i = 0; i < chances.size(); i++) {
            lines.add(eventsLine("chance", i, chances.get(i).events));
        }
        for (int i = 0; i < items.size(); i++) {
            AnItem item = items.get(i);
            if (!item.gone) {
                lines.add(itemLine(i, item.chance, item.toDo, item.result));
            }
        }
        for (int i = 0; i < customers.size(); i++) {
            ACustomer customer = customers.get(i);
            lines.add(standingLine(i, customer.retired ? "RETIRED" : "ACTIVE", customer.open, lastOrder(i)));
            lines.add(eventsLine("customer", i, customer.events));
        }
        for (int i = 0; i < contacts.size(); i++) {
            AContact contact = contacts.get(i);
            lines.add(eventsLine("contact", i, contact.events));
            if (!contact.gone) {
                lines.add(contactLine(i, contact.customer, contact.name));
            }
        }
        orders.forEach((number, order) -> {
            lines.add("order " + number + " of customer " + order.customer + " day " + order.day + " " + order.status);
            lines.add(eventsLine("order", number, order.events));
        });
        return lines;
    }

    /** How many events there are. */
    int events() {
        return Stream.of(
                        chances.stream().map(chance -> chance.events),
                        customers.stream().map(customer -> customer.events),
                        contacts.stream().map(contact -> contact.events),
                        orders.values().stream().map(order -> order.events))
                .flatMap(counts -> counts)
                .mapToInt(Integer::intValue)
                .sum();
    }

    private int lastOrder(int customer) {
        return orders.values().stream()
                .filter(order -> order.customer == customer)
                .filter(order -> order.status.equals("PAID")
                        || (order.status.equals("CANCELLED") && flaw == Flaw.CANCELLED_ORDER_COUNTS))
                .mapToInt(order -> order.day)
                .max()
                .orElse(-1);
    }

    static String eventsLine(String kind, int index, int events) {
        return kind + " " + index + " has " + events + " events";
    }

    static String itemLine(int index, int chance, String toDo, String result) {
        return "item " + index + " of chance " + chance + ": " + toDo + ": " + result;
    }

    static String standingLine(int index, String status, int open, int lastOrder) {
        return "standing " + index + " " + status + " open " + open + " last order on day " + lastOrder;
    }

    static String contactLine(int index, int customer, String name) {
        return "contact " + index + " at customer " + customer + " named " + name;
    }
}
