package io.crmkit.core.reach;

import io.crmkit.core.Samples;
import io.crmkit.core.access.ActivateUser;
import io.crmkit.core.access.AssignRole;
import io.crmkit.core.access.DeactivateUser;
import io.crmkit.core.access.EditRole;
import io.crmkit.core.access.EditUser;
import io.crmkit.core.access.RemoveRole;
import io.crmkit.core.access.RevokeRole;
import io.crmkit.core.access.RoleDetails;
import io.crmkit.core.access.UserDetails;
import io.crmkit.core.activity.ActivityDetails;
import io.crmkit.core.activity.CompleteActivity;
import io.crmkit.core.activity.EditActivity;
import io.crmkit.core.activity.PlanActivity;
import io.crmkit.core.activity.RecordActivity;
import io.crmkit.core.activity.RemoveActivity;
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
import io.crmkit.core.customer.AddContact;
import io.crmkit.core.customer.ContactDetails;
import io.crmkit.core.customer.EditContact;
import io.crmkit.core.customer.EditCustomer;
import io.crmkit.core.customer.RemoveContact;
import io.crmkit.core.customer.RetireCustomer;
import io.crmkit.core.dictionary.EditDictionaryEntry;
import io.crmkit.core.dictionary.EntryText;
import io.crmkit.core.dictionary.RestoreDictionaryEntry;
import io.crmkit.core.dictionary.RetireDictionaryEntry;
import io.crmkit.core.handover.HandOver;
import io.crmkit.core.loss.DetermineLoss;
import io.crmkit.core.loss.RecoverLoss;
import io.crmkit.core.loss.SuspendLoss;
import io.crmkit.core.service.ArchiveServiceRequest;
import io.crmkit.core.service.AssignServiceRequest;
import io.crmkit.core.service.CreateServiceRequest;
import io.crmkit.core.service.DeleteServiceRequest;
import io.crmkit.core.service.ProcessServiceRequest;
import io.crmkit.core.service.ReassignServiceRequest;
import io.crmkit.core.service.RecordServiceFeedback;
import io.crmkit.spi.access.RoleId;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.activity.ActivityId;
import io.crmkit.spi.chance.ChanceId;
import io.crmkit.spi.chance.PlanItemId;
import io.crmkit.spi.customer.ContactId;
import io.crmkit.spi.customer.CustomerId;
import io.crmkit.spi.dictionary.DictionaryEntryId;
import io.crmkit.spi.loss.LossCaseId;
import io.crmkit.spi.service.ServiceRequestId;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** One command of each type that names records, filled so that nothing but what it names stands against it. */
record Templates(
        ChanceId chance,
        PlanItemId item,
        CustomerId customer,
        ContactId contact,
        ActivityId activity,
        ServiceRequestId request,
        LossCaseId lossCase,
        DictionaryEntryId entry,
        UserId user,
        RoleId role) {
    private static final LocalDate DAY = Company.TODAY;
    private static final ChanceDetails CHANCE = ChanceDetails.builder()
            .customerName("Prospect")
            .title("Models")
            .successRate(50)
            .description("Asked for a catalogue.")
            .build();
    private static final ContactDetails CONTACT = ContactDetails.builder()
            .name("Carine Schmitt")
            .officePhone("40.32.2555")
            .build();
    private static final ActivityDetails ACTIVITY =
            ActivityDetails.builder().place("Nantes").title("Visit").build();

    /** Every way to name a record in a command. */
    List<Probe> probes() {
        Stream<Probe> probes = Stream.of(chances(), customers(), care(), staff())
                .flatMap(List::stream)
                .flatMap(command -> Probe.of(command).stream());
        Probe responsible = new Probe(
                PlanActivity.class,
                "details.responsible",
                UserId.class,
                id -> new PlanActivity(
                        customer,
                        DAY,
                        ActivityDetails.builder()
                                .from(ACTIVITY)
                                .responsible((UserId) id)
                                .build()));
        return Stream.concat(probes, Stream.of(responsible)).toList();
    }

    private List<Command<?>> chances() {
        return List.of(
                new CreateChance(CHANCE, customer, null),
                new EditChance(chance, CHANCE),
                new DeleteChance(chance),
                new AssignChance(chance, user),
                new ReassignChance(chance, user, "on leave"),
                new UnassignChance(chance, "too early"),
                new LinkChance(chance, customer),
                WinChance.into(chance, customer),
                new FailChance(chance, "no budget"),
                new AddPlanItem(chance, DAY, "visit the plant"),
                new EditPlanItem(item, "visit the office"),
                new RemovePlanItem(item),
                new RecordPlanResult(item, "they want ten"));
    }

    private List<Command<?>> customers() {
        return List.of(
                new EditCustomer(customer, Samples.details("Edited")),
                new RetireCustomer(customer),
                new AddContact(customer, CONTACT),
                new EditContact(contact, CONTACT),
                new RemoveContact(contact),
                new PlanActivity(customer, DAY, ACTIVITY),
                new RecordActivity(customer, DAY, ACTIVITY, null),
                new EditActivity(activity, DAY, ACTIVITY),
                new CompleteActivity(activity, DAY, null),
                new RemoveActivity(activity),
                new EditDictionaryEntry(entry, EntryText.of("text", 0)),
                new RetireDictionaryEntry(entry),
                new RestoreDictionaryEntry(entry));
    }

    private List<Command<?>> staff() {
        UserDetails person = new UserDetails(null, "Nina", null);
        RoleDetails duties = RoleDetails.of("duties", "all of them", Set.of());
        return List.of(
                new EditUser(user, person),
                new ActivateUser(user),
                new DeactivateUser(user),
                new AssignRole(user, role),
                new RevokeRole(user, role),
                new EditRole(role, duties),
                new RemoveRole(role),
                new HandOver(user, user, "left"));
    }

    private List<Command<?>> care() {
        return List.of(
                CreateServiceRequest.of(customer, "COMPLAINT", "Wheel", "The wheel came off."),
                new DeleteServiceRequest(request),
                new AssignServiceRequest(request, user),
                new ReassignServiceRequest(request, user, "on leave"),
                new ProcessServiceRequest(request, "sent a new one"),
                new RecordServiceFeedback(request, "fine", 4),
                new ArchiveServiceRequest(request),
                new SuspendLoss(lossCase, "called"),
                new DetermineLoss(lossCase, "OTHER", "they said so"),
                new RecoverLoss(lossCase, "they promised"));
    }
}
