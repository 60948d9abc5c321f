package io.crmkit.core.sequence;

import io.crmkit.core.sequence.DictionaryMoves.AnEntry;
import io.crmkit.core.sequence.Move.Person;
import io.crmkit.core.sequence.Records.ACase;
import io.crmkit.core.sequence.Records.AChance;
import io.crmkit.core.sequence.Records.AContact;
import io.crmkit.core.sequence.Records.ACustomer;
import io.crmkit.core.sequence.Records.ARecord;
import io.crmkit.core.sequence.Records.ARequest;
import io.crmkit.core.sequence.Records.AnActivity;
import io.crmkit.core.sequence.Records.AnItem;
import io.crmkit.core.sequence.Records.AnOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What there is in a model: lists of plain records, a clock, and what was told of the last move. */
final class World {
    /** What names are written as, and which of them are the same name. */
    static final List<String> NAMES =
            List.of("Acme", "ACME", "Ａcme", "Blue  Sky", "blue sky", "Calais", "ｃalais", "Dover", "Essen");

    private static final List<Integer> SAME = List.of(0, 0, 0, 1, 1, 2, 2, 3, 4);

    static final String DONE = "done";
    static final List<Person> PEOPLE = List.of(Person.values());
    static final List<Person> REPRESENTATIVES = List.of(Person.ROLF, Person.RITA, Person.RUTH);

    /** Whom events name when no person acts. */
    static final String HOST = "the host";

    final Flaw flaw;
    final Terms terms;
    final Staff staff;
    final List<AnEntry> entries = Words.firstEntries();
    final List<AChance> chances = new ArrayList<>();
    final List<AnItem> items = new ArrayList<>();
    final List<ACustomer> customers = new ArrayList<>();
    final List<AContact> contacts = new ArrayList<>();
    final List<AnOrder> orders = new ArrayList<>();
    final List<ACase> cases = new ArrayList<>();
    final List<ARequest> requests = new ArrayList<>();
    final List<AnActivity> activities = new ArrayList<>();
    final List<String> told = new ArrayList<>();
    final List<Told> log = new ArrayList<>();
    private final Map<Integer, Integer> numbers = new HashMap<>();
    private int minute;

    /** What could not be done lately, because of something that was taken away. */
    Optional<Setback> setback = Optional.empty();

    /** Of whom there may be more to hand over. */
    Optional<Person> leaver = Optional.empty();

    World(Terms terms, Flaw flaw) {
        this.terms = terms;
        this.flaw = flaw;
        this.staff = new Staff(flaw);
        this.minute = terms.start();
    }

    void advance(int minutes) {
        minute += minutes;
    }

    /** The minutes since the first of January 2000 where the business is. */
    int localMinute() {
        return minute + terms.place().ahead();
    }

    /** The business day. */
    int today() {
        return (flaw == Flaw.DAY_IN_GREENWICH ? minute : localMinute()) / Days.MINUTES;
    }

    /** The first day whose orders are recent. */
    int cutoff() {
        int months = terms.window() + (flaw == Flaw.WINDOW_IS_A_MONTH_LONGER ? 1 : 0);
        return flaw == Flaw.MONTHS_OVERFLOW
                ? Days.monthsBeforeOverflowing(today(), months)
                : Days.monthsBefore(today(), months);
    }

    /** The minutes since the first of January 2000 in Greenwich. */
    int minute() {
        return minute;
    }

    /** Who did something, and when. */
    String signed(Person actor) {
        return Lines.signed(actor.user(), minute);
    }

    /** The moment it is. */
    String now() {
        return Lines.moment(minute);
    }

    /** Tells of a step. */
    void tell(ARecord record, String step, String from, String to, String actor) {
        String event = Lines.event(step, from, to, actor);
        record.story.add(event);
        told.add(record.kind + " " + step);
        log.add(new Told(
                record,
                flaw == Flaw.HISTORY_NAMES_NOBODY ? HOST : actor,
                Lines.told(record.kind, number(record), event, minute)));
    }

    /** What is told of a record, who did it, and the line for that. */
    record Told(ARecord about, String actor, String line) {}

    /** What a record is known by among those of its kind. */
    private int number(ARecord record) {
        return switch (record.kind) {
            case "chance" -> chances.indexOf(record);
            case "customer" -> customers.indexOf(record);
            case "contact" -> contacts.indexOf(record);
            case "loss-case" -> cases.indexOf(record);
            case "service-request" -> requests.indexOf(record);
            case "activity" -> activities.indexOf(record);
            case "user" -> staff.users.indexOf(record);
            case "role" -> staff.roles.indexOf(record);
            case "dictionary-entry" -> entries.indexOf(record);
            default -> ((AnOrder) record).number;
        };
    }

    /** Tells of a step on a record that has no status. */
    void tell(ARecord record, String step, String actor) {
        tell(record, step, "", "", actor);
    }

    /** The number of the next customer of the day. */
    String nextNumber() {
        int count = numbers.merge(today(), 1, Integer::sum);
        return "KH" + Days.text(today()).substring(2).replace("-", "") + (count < 10 ? "00" : "0") + count;
    }

    /** The record at an index, if it is there and not gone. */
    static <R extends ARecord> Optional<R> there(List<R> all, int index) {
        return index < 0 || index >= all.size()
                ? Optional.empty()
                : Optional.of(all.get(index)).filter(record -> !record.gone);
    }

    Optional<AChance> chance(Move move) {
        return there(chances, move.target());
    }

    Optional<ACustomer> customer(int number) {
        return there(customers, number);
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

    boolean seesChance(Person actor, AChance chance) {
        boolean creator = flaw != Flaw.CREATOR_SEES_NO_MORE || chance.assignee == null;
        return staff.reaches(actor, "chance.read", creator ? chance.creator : null, chance.assignee);
    }

    /** Who manages a customer; nobody if there is no such customer. */
    @Nullable Person manager(int customer) {
        return customer(customer).map(found -> found.manager).orElse(null);
    }

    boolean seesCustomer(Person actor, int customer) {
        return sees(actor, customer, "customer.read");
    }

    /** Whether somebody sees what is a customer's. */
    boolean sees(Person actor, int customer, String permission) {
        return customer(customer).isPresent() && staff.reaches(actor, permission, manager(customer));
    }

    boolean seesCase(Person actor, ACase lossCase) {
        return flaw == Flaw.CASE_SEEN_BY_FORMER_MANAGER
                ? staff.reaches(actor, "loss.read", lossCase.manager)
                : sees(actor, lossCase.customer, "loss.read");
    }

    boolean seesRequest(Person actor, ARequest request) {
        return sees(actor, request.customer, "service.read")
                || (flaw != Flaw.REQUEST_SEEN_BY_MANAGER_ONLY
                        && staff.reaches(actor, "service.read", request.creator, request.assignee));
    }

    boolean seesActivity(Person actor, AnActivity activity) {
        return staff.reaches(actor, "activity.read", manager(activity.customer), activity.responsible);
    }

    /** Why a value cannot be chosen; none is always fine. */
    String usable(Words.Vocabulary list, String value, String field) {
        boolean known = entries.stream()
                .anyMatch(entry -> entry.list == list
                        && entry.value.equals(value)
                        && (!entry.retired || flaw == Flaw.RETIRED_VALUE_CAN_BE_CHOSEN));
        return value.isEmpty() ? "" : Rights.known(known, field, "NOT_IN_DICTIONARY");
    }

    long openCases(int customer) {
        return cases.stream()
                .filter(found -> found.customer == customer)
                .filter(found ->
                        found.isOpen() || (found.status.equals("RECOVERED") && flaw == Flaw.RECOVERED_CASE_COUNTS))
                .count();
    }

    long openRequests(int customer) {
        return requests.stream()
                .filter(found -> found.customer == customer)
                .filter(found -> !found.gone || flaw == Flaw.DELETED_REQUEST_COUNTS)
                .filter(found -> !found.status.equals("ARCHIVED") || flaw == Flaw.ARCHIVED_REQUEST_COUNTS)
                .count();
    }

    /** The day of the last order that counts. */
    Optional<Integer> lastOrder(int customer) {
        return orders.stream()
                .filter(order -> order.customer == customer)
                .filter(order -> terms.qualifies(order.status)
                        || (order.status.equals("CANCELLED") && flaw == Flaw.CANCELLED_ORDER_COUNTS))
                .map(order -> order.day)
                .max(Integer::compare);
    }
}
