package io.crmkit.core.sequence;

import io.crmkit.core.sequence.Move.Person;

/** The lines that a model and a real CRM are compared by. */
final class Lines {
    private Lines() {}

    static String chance(int index, String status, String creator, String assignee, int customer, String name) {
        return "chance " + index + " " + status + " by " + creator + " to " + assignee + " for customer " + customer
                + " named " + name;
    }

    static String customer(int index, String name, Person manager) {
        return "customer " + index + " named " + name + " of " + manager.user();
    }

    static String events(String kind, int index, int events) {
        return kind + " " + index + " has " + events + " events";
    }

    static String item(int index, int chance, String toDo, String result) {
        return "item " + index + " of chance " + chance + ": " + toDo + ": " + result;
    }

    static String standing(int index, String status, int open, int lastOrder) {
        return "standing " + index + " " + status + " open " + open + " last order on day " + lastOrder;
    }

    static String contact(int index, int customer, String name) {
        return "contact " + index + " at customer " + customer + " named " + name;
    }
}
