package io.crmkit.core.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.CrmSession;
import io.crmkit.core.RecordingListener;
import io.crmkit.core.Refusals;
import io.crmkit.core.Samples;
import io.crmkit.core.Scene;
import io.crmkit.core.StoreDump;
import io.crmkit.core.TestCrm;
import io.crmkit.core.WatchedStore;
import io.crmkit.core.chance.AddPlanItem;
import io.crmkit.core.chance.AssignChance;
import io.crmkit.core.chance.ChanceDetails;
import io.crmkit.core.chance.CreateChance;
import io.crmkit.core.chance.DeleteChance;
import io.crmkit.core.chance.EditChance;
import io.crmkit.core.chance.EditPlanItem;
import io.crmkit.core.chance.FailChance;
import io.crmkit.core.chance.LinkChance;
import io.crmkit.core.chance.ReassignChance;
import io.crmkit.core.chance.RecordPlanResult;
import io.crmkit.core.chance.RemovePlanItem;
import io.crmkit.core.chance.UnassignChance;
import io.crmkit.core.chance.WinChance;
import io.crmkit.core.command.Command;
import io.crmkit.core.command.Refusal;
import io.crmkit.core.customer.AddContact;
import io.crmkit.core.customer.ContactDetails;
import io.crmkit.core.customer.CreateCustomer;
import io.crmkit.core.customer.EditContact;
import io.crmkit.core.customer.EditCustomer;
import io.crmkit.core.customer.RemoveContact;
import io.crmkit.core.customer.RetireCustomer;
import io.crmkit.core.order.ImportOrders;
import io.crmkit.core.order.ImportProducts;
import io.crmkit.core.sequence.Move.Person;
import io.crmkit.core.settings.CrmSettings;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.chance.Chance;
import io.crmkit.spi.chance.ChanceId;
import io.crmkit.spi.chance.ChanceQuery;
import io.crmkit.spi.chance.ChanceStatus;
import io.crmkit.spi.chance.PlanItem;
import io.crmkit.spi.chance.PlanItemId;
import io.crmkit.spi.customer.Contact;
import io.crmkit.spi.customer.ContactId;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.customer.CustomerId;
import io.crmkit.spi.customer.CustomerQuery;
import io.crmkit.spi.customer.CustomerStanding;
import io.crmkit.spi.event.Subject;
import io.crmkit.spi.order.Order;
import io.crmkit.spi.order.OrderStatus;
import io.crmkit.spi.value.Id;
import io.crmkit.spi.value.Kind;
import io.crmkit.spi.value.Money;
import io.crmkit.spi.value.PageRequest;
import io.crmkit.spi.value.State;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Makes the moves on a real CRM, and tells how everything stands there, in the lines of {@link Model}. */
final class Stage {
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 1);
    private static final PageRequest PAGE = PageRequest.first(500);

    private final RecordingListener listener = new RecordingListener();
    private final WatchedStore store = new WatchedStore();
    private final TestCrm test = TestCrm.create(store, CrmSettings.standard(), listener);
    private final Map<Person, UserId> ids = new EnumMap<>(Person.class);
    private final List<ChanceId> chances = new ArrayList<>();
    private final List<PlanItemId> items = new ArrayList<>();
    private final List<CustomerId> customers = new ArrayList<>();
    private final List<ContactId> contacts = new ArrayList<>();
    private StoreDump dump = new StoreDump(List.of(), List.of());

    Stage() {
        for (Person person : Person.values()) {
            ids.put(person, test.id(person.user()));
        }
        test.system().execute(new ImportProducts(List.of(Samples.product("P"))));
        listener.clear();
        dump = dump();
    }

    /** Tries a move and makes it; what it comes to. Fails if trying writes or says something else. */
    String make(Move move) {
        CrmSession session =
                move.type() == Move.Type.ORDER ? test.system() : test.crm().as(id(move.person()));
        Command<?> command = command(move);
        StoreDump before = dump;
        int writes = store.writes();
        int draws = store.draws();
        Optional<Refusal> tried = session.check(command);
        assertThat(store.writes()).as("writes by check").isEqualTo(writes);
        assertThat(store.draws()).as("numbers drawn by check").isEqualTo(draws);
        Optional<Refusal> refusal = Refusals.of(() -> remember(session.execute(command)));
        assertThat(tried).as("check agrees with execute").isEqualTo(refusal);
        if (refusal.isPresent()) {
            assertThat(store.writes()).as("writes by a refused command").isEqualTo(writes);
            assertThat(store.draws()).as("numbers drawn by a refused command").isEqualTo(draws);
        }
        dump = dump();
        if (refusal.isPresent()) {
            assertThat(dump).as("store after a refused command").isEqualTo(before);
        } else {
            assertNewer(before, dump);
        }
        return Refusals.text(refusal);
    }

    /** What was changed has a greater version, what has the same version was not changed. */
    private static void assertNewer(StoreDump before, StoreDump after) {
        Map<Subject, State<?>> old = new HashMap<>();
        before.records().forEach(state -> old.put(subject(state), state));
        for (State<?> state : after.records()) {
            State<?> was = old.get(subject(state));
            if (was != null && !was.equals(state)) {
                assertThat(state.getVersion()).isGreaterThan(was.getVersion());
            }
        }
    }

    private static Subject subject(State<?> state) {
        return new Subject(state.getClass().getName(), state.getId().value());
    }

    private Object remember(Object answer) {
        if (answer instanceof Chance chance) {
            note(chances, chance.getId());
            if (chance.getStatus() == ChanceStatus.WON) {
                // Winning may have entered a customer and a contact too.
                chance.getCustomer().ifPresent(customer -> note(customers, customer));
                dump().of(Contact.KIND).forEach(contact -> note(contacts, contact.getId()));
            }
        } else if (answer instanceof PlanItem item) {
            note(items, item.getId());
        } else if (answer instanceof Contact contact) {
            note(contacts, contact.getId());
        } else if (answer instanceof Customer customer) {
            note(customers, customer.getId());
        }
        return answer;
    }

    private static <I> void note(List<I> known, I id) {
        if (!known.contains(id)) {
            known.add(id);
        }
    }

    private Command<?> command(Move move) {
        ChanceId chance = at(chances, move.target(), Chance.KIND);
        PlanItemId item = at(items, move.target(), PlanItem.KIND);
        CustomerId customer = at(customers, move.target(), Customer.KIND);
        CustomerId named = at(customers, move.other(), Customer.KIND);
        ContactId contact = at(contacts, move.target(), Contact.KIND);
        UserId user = World.person(move.other()).map(this::id).orElseGet(() -> new UserId(test.unknown()));
        String name = World.NAMES.get(move.value() % World.NAMES.size());
        ContactDetails person = ContactDetails.builder()
                .name("contact " + move.value())
                .officePhone("1")
                .build();
        return switch (move.type()) {
            case CREATE -> CreateChance.of(details(name));
            case CREATE_FOR -> new CreateChance(details(name), named, null);
            case EDIT -> new EditChance(chance, details(name));
            case DELETE -> new DeleteChance(chance);
            case ASSIGN -> new AssignChance(chance, user);
            case REASSIGN -> new ReassignChance(chance, user, "on leave");
            case UNASSIGN -> new UnassignChance(chance, "too early");
            case LINK -> new LinkChance(chance, named);
            case ADD_ITEM -> new AddPlanItem(chance, FIRST_DAY, "do " + move.value());
            case EDIT_ITEM -> new EditPlanItem(item, "do " + move.value());
            case REMOVE_ITEM -> new RemovePlanItem(item);
            case RECORD -> new RecordPlanResult(item, "done " + move.value());
            case WIN -> WinChance.of(chance);
            case WIN_INTO -> new WinChance(chance, named);
            case FAIL -> new FailChance(chance, "no budget");
            case ENTER_CUSTOMER -> new CreateCustomer(Scene.details(name), "C" + customers.size());
            case EDIT_CUSTOMER -> new EditCustomer(customer, Scene.details(name));
            case RETIRE -> new RetireCustomer(customer);
            case ADD_CONTACT -> new AddContact(customer, person);
            case EDIT_CONTACT -> new EditContact(contact, person);
            case REMOVE_CONTACT -> new RemoveContact(contact);
            case ORDER -> order(move);
        };
    }

    private static ChanceDetails details(String name) {
        return ChanceDetails.builder()
                .customerName(name)
                .title("Models")
                .successRate(50)
                .contactName("Carine")
                .description("Asked for a catalogue.")
                .build();
    }

    private ImportOrders order(Move move) {
        return new ImportOrders(List.of(new ImportOrders.Row(
                "O" + move.target(),
                "C" + move.other(),
                FIRST_DAY.plusDays(move.value() % 3),
                null,
                OrderStatus.valueOf(World.STATUSES.get(move.value() / 3 % 3)),
                Currency.getInstance("EUR"),
                List.of(new ImportOrders.Line("P", BigDecimal.ONE, null, Money.of("1", "EUR"), BigDecimal.ZERO)))));
    }

    private UserId id(Person person) {
        return Optional.ofNullable(ids.get(person)).orElseThrow();
    }

    private <I extends Id> I at(List<I> all, int index, Kind<?, I> kind) {
        return index >= 0 && index < all.size() ? all.get(index) : kind.id(test.unknown());
    }

    /** What a person sees; nothing, if the person is refused every sight. */
    Set<String> sights(Person person) {
        CrmSession session = test.crm().as(id(person));
        Set<String> lines = new TreeSet<>();
        if (person == Person.EVA || person == Person.GONE) {
            String cause = person == Person.EVA ? "NOT_GRANTED" : "INACTIVE_ACTOR";
            assertThat(Refusals.text(() -> session.chances().list(ChanceQuery.any(), PAGE)))
                    .isEqualTo("denied chance.read " + cause);
            assertThat(Refusals.text(() -> session.customers().list(CustomerQuery.any(), PAGE)))
                    .isEqualTo("denied customer.read " + cause);
            return lines;
        }
        List<Chance> seen = session.chances().list(ChanceQuery.any(), PAGE).items();
        assertThat(session.chances().count(ChanceQuery.any())).isEqualTo(seen.size());
        for (Chance chance : seen) {
            lines.add(Lines.chance(
                    chances.indexOf(chance.getId()),
                    chance.getStatus().name(),
                    name(chance.getCreatedBy()),
                    name(chance.getAssignee()),
                    chance.getCustomer().map(customers::indexOf).orElse(-1),
                    chance.getCustomerName()));
        }
        for (Customer customer :
                session.customers().list(CustomerQuery.any(), PAGE).items()) {
            lines.add(Lines.customer(
                    customers.indexOf(customer.getId()),
                    customer.getName(),
                    person(Optional.of(customer.getManager())).orElseThrow()));
        }
        return lines;
    }

    private String name(Optional<UserId> user) {
        return person(user).map(Person::user).orElse("nobody");
    }

    private Optional<Person> person(Optional<UserId> user) {
        return ids.entrySet().stream()
                .filter(entry -> Optional.of(entry.getValue()).equals(user))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** How everything else stands, and how many events tell of each record. */
    Set<String> facts() {
        Set<String> lines = new TreeSet<>();
        events(lines, dump, "chance", chances, Chance.KIND);
        events(lines, dump, "customer", customers, Customer.KIND);
        events(lines, dump, "contact", contacts, Contact.KIND);
        for (PlanItem item : dump.of(PlanItem.KIND)) {
            lines.add(Lines.item(
                    items.indexOf(item.getId()),
                    chances.indexOf(item.getChance()),
                    item.getToDo(),
                    item.getResult()
                            .map(result -> result.text() + " by "
                                    + person(Optional.of(result.recordedBy())).orElseThrow())
                            .orElse("")));
        }
        for (CustomerStanding standing : dump.of(CustomerStanding.KIND)) {
            lines.add(Lines.standing(
                    customers.indexOf(standing.getId()),
                    standing.getStatus().name(),
                    standing.getOpenChances(),
                    standing.getLastOrderDate().map(Stage::day).orElse(-1)));
        }
        for (Contact contact : dump.of(Contact.KIND)) {
            lines.add(Lines.contact(
                    contacts.indexOf(contact.getId()), customers.indexOf(contact.getCustomer()), contact.getName()));
        }
        for (Order order : dump.of(Order.KIND)) {
            int number = Integer.parseInt(order.getExternalId().orElseThrow().substring(1));
            lines.add("order " + number + " of customer " + customers.indexOf(order.getCustomer()) + " day "
                    + day(order.getDate()) + " " + order.getStatus());
            lines.add(Lines.events(
                    "order",
                    number,
                    dump.eventsOf(Subject.of(Order.KIND, order.getId())).size()));
        }
        return lines;
    }

    private static int day(LocalDate date) {
        return (int) ChronoUnit.DAYS.between(FIRST_DAY, date);
    }

    private static <S extends State<I>, I extends Id> void events(
            Set<String> lines, StoreDump dump, String name, List<I> all, Kind<S, I> kind) {
        for (int i = 0; i < all.size(); i++) {
            lines.add(Lines.events(
                    name, i, dump.eventsOf(Subject.of(kind, all.get(i))).size()));
        }
    }

    /** How many events the listener heard of. */
    int events() {
        return listener.accepted().stream().mapToInt(List::size).sum();
    }

    private StoreDump dump() {
        return StoreDump.of(
                store,
                Stream.of(
                                chances.stream().map(id -> Subject.of(Chance.KIND, id)),
                                contacts.stream().map(id -> Subject.of(Contact.KIND, id)))
                        .flatMap(subjects -> subjects)
                        .toArray(Subject[]::new));
    }
}
