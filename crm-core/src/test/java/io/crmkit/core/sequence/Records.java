package io.crmkit.core.sequence;

import io.crmkit.core.sequence.Move.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The plain records of a model. Each is known by its place among those of its kind. */
final class Records {
    private Records() {}

    /** Something that can go, and whose story is told. */
    static class ARecord {
        final String kind;
        final List<String> story = new ArrayList<>();
        boolean gone;

        ARecord(String kind) {
            this.kind = kind;
        }
    }

    static final class AChance extends AJob {
        final Person creator;

        @Nullable Person assignee;

        String assigned = "";
        int customer = -1;
        int name;
        String source = "";

        AChance(Person creator, int name) {
            super("chance");
            this.creator = creator;
            this.name = name;
        }

        boolean is(String wanted) {
            return !gone && status.equals(wanted);
        }

        /** Who develops it; whoever it is, as long as nobody does. */
        Person developer() {
            return Optional.ofNullable(assignee).orElse(Person.ROLF);
        }
    }

    static final class AnItem extends ARecord {
        final int chance;
        String toDo;
        String result = "";

        AnItem(int chance, String toDo) {
            super("plan-item");
            this.chance = chance;
            this.toDo = toDo;
        }
    }

    static final class ACustomer extends ARecord {
        final boolean imported;
        final String number;
        Person manager;
        int name;
        int since;
        String region = "";
        String status = "ACTIVE";
        int open;

        ACustomer(Person manager, int name, boolean imported, int since, String number) {
            super("customer");
            this.manager = manager;
            this.name = name;
            this.imported = imported;
            this.since = since;
            this.number = number;
        }

        boolean isRetired() {
            return status.equals("RETIRED");
        }
    }

    static final class AContact extends ARecord {
        final int customer;
        String name;

        AContact(int customer, String name) {
            super("contact");
            this.customer = customer;
            this.name = name;
        }
    }

    static final class AnOrder extends ARecord {
        final int number;
        int customer;
        int day;
        String status;

        AnOrder(OrderRow row) {
            super("order");
            this.number = row.order();
            this.customer = row.customer();
            this.day = row.day();
            this.status = row.status();
        }
    }

    static final class ACase extends ARecord {
        final int customer;
        final int limit;
        final int warnedOn;
        final Optional<Integer> lastOrder;
        final String opened;
        final List<String> measures = new ArrayList<>();
        Person manager;
        String status = "WARNED";
        String reason = "";
        Optional<Integer> lostOn = Optional.empty();
        String closed = "";

        ACase(int customer, Person manager, int limit, int warnedOn, String opened, Optional<Integer> lastOrder) {
            super("loss-case");
            this.customer = customer;
            this.manager = manager;
            this.limit = limit;
            this.warnedOn = warnedOn;
            this.opened = opened;
            this.lastOrder = lastOrder;
        }

        boolean isOpen() {
            return status.equals("WARNED") || status.equals("SUSPENDED");
        }
    }

    static final class ARequest extends AJob {
        final int customer;
        final Person creator;
        final String type;
        final String ticket;
        final int createdOn;
        final String created;

        @Nullable Person assignee;

        String assigned = "";
        String archived = "";

        String handling = "";
        String feedback = "";
        int rework;

        ARequest(int customer, Person creator, String created, String type, String ticket, int createdOn) {
            super("service-request");
            this.customer = customer;
            this.creator = creator;
            this.created = created;
            this.type = type;
            this.ticket = ticket;
            this.createdOn = createdOn;
        }

        boolean is(String wanted) {
            return !gone && status.equals(wanted);
        }

        /** Who handles it; whoever it is, as long as nobody does. */
        Person handler() {
            return Optional.ofNullable(assignee).orElse(Person.ROLF);
        }
    }

    static final class AnActivity extends ARecord {
        final int customer;
        final String recorded;
        String status;
        int day;
        String title;
        Person responsible;
        String outcome = "";

        AnActivity(int customer, String recorded, String status, int day, String title, Person responsible) {
            super("activity");
            this.customer = customer;
            this.recorded = recorded;
            this.status = status;
            this.day = day;
            this.title = title;
            this.responsible = responsible;
        }
    }
}
