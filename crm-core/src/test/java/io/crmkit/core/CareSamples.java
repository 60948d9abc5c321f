package io.crmkit.core;

import io.crmkit.core.activity.ActivityDetails;
import io.crmkit.core.activity.CompleteActivity;
import io.crmkit.core.activity.EditActivity;
import io.crmkit.core.activity.PlanActivity;
import io.crmkit.core.activity.RecordActivity;
import io.crmkit.core.activity.RemoveActivity;
import io.crmkit.core.command.Command;
import io.crmkit.core.loss.DetermineLoss;
import io.crmkit.core.loss.RecoverLoss;
import io.crmkit.core.loss.ScanForLoss;
import io.crmkit.core.loss.SuspendLoss;
import io.crmkit.core.service.ArchiveServiceRequest;
import io.crmkit.core.service.AssignServiceRequest;
import io.crmkit.core.service.CreateServiceRequest;
import io.crmkit.core.service.DeleteServiceRequest;
import io.crmkit.core.service.ProcessServiceRequest;
import io.crmkit.core.service.ReassignServiceRequest;
import io.crmkit.core.service.RecordServiceFeedback;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.activity.ActivityId;
import io.crmkit.spi.activity.ActivityStatus;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.customer.CustomerId;
import io.crmkit.spi.customer.CustomerStatus;
import io.crmkit.spi.dictionary.DictionaryType;
import io.crmkit.spi.loss.LossCaseId;
import io.crmkit.spi.loss.LossStatus;
import io.crmkit.spi.service.ServiceRequestId;
import io.crmkit.spi.service.ServiceStatus;
import java.time.LocalDate;
import java.util.List;

/**
 * The {@link Samples} on activities, service requests and loss cases: recorded by one user, given to another, and of
 * customers whom a third one manages.
 */
public final class CareSamples {
    /** The day of every command. */
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private final TestCrm test;
    private final Scene scene;
    private final CareScene care;
    private final UserId creator;
    private final UserId assignee;
    private final UserId manager;

    CareSamples(TestCrm test, UserId creator, UserId assignee, UserId manager) {
        this.test = test;
        this.scene = new Scene(test);
        this.care = new CareScene(test);
        this.creator = creator;
        this.assignee = assignee;
        this.manager = manager;
    }

    List<Command<?>> all(Customer customer) {
        // Nobody may choose them: they were retired.
        scene.entry(DictionaryType.SERVICE_TYPE, "REPAIR", true);
        scene.entry(DictionaryType.LOSS_REASON, "MOVED", true);
        scene.entry(DictionaryType.ACTIVITY_CHANNEL, "TELEX", true);
        // Somebody to warn of.
        scene.customer("Quiet", manager, CustomerStatus.ACTIVE, LocalDate.of(2020, 1, 1));
        CustomerId known = customer.getId();
        return List.of(
                new PlanActivity(known, TODAY, activityDetails(test.id("rita"))),
                new RecordActivity(known, TODAY, activityDetails(test.id("rita")), "they want ten\nand a catalogue"),
                new EditActivity(planned(customer), TODAY, activityDetails(test.id("rita"))),
                new CompleteActivity(planned(customer), TODAY, "they want ten"),
                new RemoveActivity(planned(customer)),
                new CreateServiceRequest(known, "COMPLAINT", "Broken", "Asks for\na new one.", "created-request"),
                new DeleteServiceRequest(request(ServiceStatus.CREATED, customer)),
                new AssignServiceRequest(request(ServiceStatus.CREATED, customer), test.id("rita")),
                new ReassignServiceRequest(request(ServiceStatus.ASSIGNED, customer), test.id("rita"), "on leave"),
                new ProcessServiceRequest(request(ServiceStatus.ASSIGNED, customer), "sent a new one"),
                new RecordServiceFeedback(request(ServiceStatus.PROCESSED, customer), "came in time", 4),
                new ArchiveServiceRequest(request(ServiceStatus.FED_BACK, customer)),
                new ScanForLoss(),
                new SuspendLoss(warned("To keep"), "a visit\nand a discount"),
                new DetermineLoss(warned("To lose"), "COMPETITOR", "buys elsewhere"),
                new RecoverLoss(warned("To recover"), "has promised an order"));
    }

    /** Details of an activity with every field filled. */
    public static ActivityDetails activityDetails(UserId responsible) {
        return ActivityDetails.builder()
                .title("Visit")
                .place("54, rue Royale")
                .details("the new catalogue\nand prices")
                .memo("bring samples")
                .channel("MEETING")
                .responsible(responsible)
                .build();
    }

    private ActivityId planned(Customer customer) {
        return care.activity(ActivityStatus.PLANNED, customer, creator, assignee, TODAY)
                .getId();
    }

    private ServiceRequestId request(ServiceStatus status, Customer customer) {
        return care.request(status, customer, creator, assignee).getId();
    }

    private LossCaseId warned(String name) {
        return care.lossCase(LossStatus.WARNED, scene.customer(name, manager)).getId();
    }
}
