package io.crmkit.core.reach;

import io.crmkit.spi.access.Extent;
import io.crmkit.spi.access.Grant;
import io.crmkit.spi.access.Role;
import io.crmkit.spi.access.RoleId;
import io.crmkit.spi.access.User;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.dictionary.DictionaryEntry;
import io.crmkit.spi.dictionary.DictionaryEntryId;
import io.crmkit.spi.dictionary.DictionaryType;
import io.crmkit.spi.event.Subject;
import io.crmkit.spi.value.Id;
import io.crmkit.spi.value.Kind;
import io.crmkit.spi.value.State;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Draws a company: people who report to anyone, in circles too, as an import can make them; roles that grant anything
 * to any extent; and records of everything in anybody's hands.
 */
final class Drawing {
    private static final int ROLES = 4;

    private final Dice dice;
    private final Company company = new Company();
    private final List<UserId> people;

    private Drawing(long seed, int users) {
        dice = new Dice(seed);
        people = Stream.generate(() -> new UserId(company.id())).limit(users).toList();
    }

    /**
     * Draws a company.
     *
     * @param seed the same makes the same
     * @param users how many people
     * @param customers how many customers; of what they do there is about as much
     */
    static Company of(long seed, int users, int customers) {
        Drawing drawing = new Drawing(seed, users);
        drawing.words();
        drawing.staff();
        new TradeDrawing(drawing).draw(customers);
        new WorkDrawing(drawing).draw(customers);
        Rights.histories().forEach(drawing::gone);
        return drawing.company;
    }

    Dice dice() {
        return dice;
    }

    Company company() {
        return company;
    }

    List<UserId> people() {
        return people;
    }

    /** Puts a record into the company, and tells that it was made. */
    <S extends State<I>, I extends Id> S put(Kind<S, I> kind, S state) {
        S stored = company.put(kind, state);
        Subject subject = Subject.of(kind, stored.getId());
        company.tell(subject, State.NEW, "CREATE");
        if (dice.often(3)) {
            company.tell(subject, stored.getVersion(), "EDIT");
        }
        return stored;
    }

    /** So often do something. */
    void some(int most, Runnable draw) {
        IntStream.range(0, dice.upTo(most)).forEach(i -> draw.run());
    }

    private void gone(Kind<?, ?> kind) {
        company.tell(new Subject(kind.name(), company.id()), State.NEW, "CREATE");
    }

    private void words() {
        word(DictionaryType.REGION, "north", false);
        word(DictionaryType.REGION, "south", true);
        word(DictionaryType.SERVICE_TYPE, "COMPLAINT", false);
        word(DictionaryType.LOSS_REASON, "OTHER", false);
    }

    private void word(DictionaryType type, String value, boolean retired) {
        put(
                DictionaryEntry.KIND,
                DictionaryEntry.builder()
                        .id(new DictionaryEntryId(company.id()))
                        .type(type)
                        .value(value)
                        .item(value)
                        .position(0)
                        .editable(true)
                        .retired(retired)
                        .build());
    }

    private void staff() {
        List<RoleId> roles = IntStream.range(0, ROLES).mapToObj(this::role).toList();
        for (UserId person : people) {
            put(
                    User.KIND,
                    User.builder()
                            .id(person)
                            .externalId("user-" + person.value())
                            .name("Person " + person.value())
                            .active(dice.often(9))
                            .manager(dice.maybe(people))
                            .roles(roles.stream().filter(role -> dice.often(4)).collect(Collectors.toSet()))
                            .build());
        }
    }

    private RoleId role(int number) {
        Role.Builder role = Role.builder()
                .id(new RoleId(company.id()))
                .name("role " + number)
                .description("drawn");
        Rights.ALL.stream()
                .filter(permission -> dice.often(6))
                .forEach(permission -> role.addGrants(new Grant(permission, dice.one(Extent.class))));
        return put(Role.KIND, role.build()).getId();
    }
}
