package io.crmkit.core.sequence;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The lines that a model and a real CRM are compared by. What is absent is an empty text. */
final class Lines {
    private Lines() {}

    static String chance(
            int index, String status, String creator, String assigned, int customer, String name, String source) {
        return "chance " + index + " " + status + " by " + creator + " to " + assigned + " for customer " + customer
                + " named " + name + " from " + source;
    }

    static String customer(int index, String number, String name, String manager, String since, String region) {
        return "customer " + index + " " + number + " named " + name + " of " + manager + " since " + since + " in "
                + region;
    }

    static String request(
            int index, String status, String type, int customer, String created, String day, String ticket) {
        return "request " + index + " " + status + ": " + type + " of customer " + customer + " by " + created + " on "
                + day + " " + ticket;
    }

    static String handling(
            String assigned, String handling, String feedback, int rework, String archived, Collection<String> offers) {
        return " to " + assigned + ", handled: " + handling + ", satisfied: " + feedback + ", again " + rework
                + " times, archived" + archived + ", open: " + offers;
    }

    static String lossCase(int index, String status, int customer, String manager, String opened, String closed) {
        return "case " + index + " " + status + " of customer " + customer + ", " + manager + ", opened" + opened
                + ", closed" + closed;
    }

    static String evidence(String warned, String lastOrder, int limit) {
        return ", as of " + warned + ", last order " + lastOrder + ", limit " + limit;
    }

    static String outcome(List<String> measures, String reason, String lost, Collection<String> offers) {
        return ", measures " + measures + ", lost " + lost + " for " + reason + ", open: " + offers;
    }

    static String activity(int index, String status, String date, String title, int customer) {
        return "activity " + index + " " + status + " " + date + " " + title + " with customer " + customer;
    }

    static String execution(String responsible, String recorder, String outcome) {
        return ", responsible " + responsible + ", recorded by " + recorder + ": " + outcome;
    }

    static String item(int index, int chance, String toDo, String result) {
        return "item " + index + " of chance " + chance + ": " + toDo + ": " + result;
    }

    static String standing(int index, String status, long chances, long requests, long cases, String lastOrder) {
        return "standing " + index + " " + status + ", open: " + chances + " chances, " + requests + " requests, "
                + cases + " cases, last order " + lastOrder;
    }

    static String contact(int index, int customer, String name) {
        return "contact " + index + " at customer " + customer + " named " + name;
    }

    static String order(int number, int customer, String date, String status) {
        return "order " + number + " of customer " + customer + " on " + date + " " + status;
    }

    /** What was done to a record, in its order. */
    static String story(String kind, int index, List<String> events) {
        return "story of " + kind + " " + index + ": " + String.join("; ", events);
    }

    static String event(String step, String from, String to, String actor) {
        return step + " " + from + ">" + to + " by " + actor;
    }

    /** What was done to which record, and when. */
    static String told(String kind, int index, String event, int minute) {
        return kind + " " + index + ": " + event + moment(minute);
    }

    /** How long something was in a status, or since when it is. */
    static String stay(String status, int since, String until) {
        return status + moment(since) + " until" + until;
    }

    static String stays(String kind, int index, List<String> stays) {
        return "stays of " + kind + " " + index + ": " + stays;
    }

    static String user(String name, boolean active, Collection<?> roles) {
        return "user " + name + (active ? "" : ", inactive,") + " in roles " + roles;
    }

    /** Rights by how far they reach. */
    static String role(int index, Map<String, String> grants, Map<String, String> delegations) {
        return "role " + index + " lets " + grants + " and lets give " + delegations;
    }

    static String entry(int index, String list, String value, String item, boolean retired) {
        return "entry " + index + " " + list + " " + value + ": " + item + (retired ? ", retired" : "");
    }

    /** What a hand-over answers: how much of each kind went over. */
    static String handedOver(List<Integer> counts, boolean complete) {
        return World.DONE + ", handed over " + counts + (complete ? "" : " and there may be more");
    }

    /** Who did something, and when, in minutes since the first of January 2000 in Greenwich. */
    static String signed(String user, int minute) {
        return user + moment(minute);
    }

    static String moment(int minute) {
        return " at " + minute;
    }

    /** What a scan answers. */
    static String scan(int warned, boolean more) {
        return World.DONE + ", warned of " + warned + (more ? " and there may be more" : "");
    }
}
