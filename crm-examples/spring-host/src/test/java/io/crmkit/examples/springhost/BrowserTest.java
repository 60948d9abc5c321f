package io.crmkit.examples.springhost;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A day at the company, as each role lives it, in a real browser. */
@Host
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@EnabledIf(value = "io.crmkit.examples.springhost.Browser#isInstalled", disabledReason = "Chromium is not installed")
class BrowserTest {
    @LocalServerPort
    private int port;

    private Browser browser;

    @BeforeAll
    void start() {
        browser = new Browser(port);
    }

    @AfterAll
    void close() {
        browser.close();
    }

    @Test
    @DisplayName("A lead records a chance and assigns it; the representative plans, and wins it")
    void chance() {
        browser.signIn("lena");
        assertThat(browser.texts("header nav a"))
                .containsExactly("Inbox", "Chances", "Customers", "Service requests", "Losses", "Reports", "Staff");
        browser.keep("board");
        browser.follow("New chance");
        browser.enter("customerName", "Night Train Gifts");
        browser.enter("title", "Sleeping cars");
        browser.enter("successRate", "70");
        browser.choose("source", "web site");
        browser.enter("contactName", "Otto Night");
        browser.enter("description", "They run a shop in the station.");
        browser.send(browser.find("main form"));
        assertThat(browser.status()).isEqualTo("UNASSIGNED");
        String chance = browser.path();
        browser.openStep("ASSIGN");
        browser.choose("user", "Rolf Rep");
        browser.keep("chance-assign");
        browser.take("ASSIGN");
        assertThat(browser.status()).isEqualTo("DEVELOPING");
        assertThat(browser.steps()).doesNotContain("WIN");

        browser.signIn("rolf");
        browser.open(chance);
        assertThat(browser.steps()).contains("ADD_PLAN_ITEM", "WIN", "FAIL").doesNotContain("ASSIGN");
        browser.openStep("ADD_PLAN_ITEM");
        browser.enterDay("date", "2030-05-01");
        browser.enter("text", "Show the catalogue");
        browser.take("ADD_PLAN_ITEM");
        assertThat(browser.texts(".plan li")).singleElement().asString().contains("Show the catalogue");
        browser.keep("chance-plan");
        browser.openStep("WIN");
        browser.take("WIN");
        assertThat(browser.status()).isEqualTo("WON");
        assertThat(browser.steps()).isEmpty();
        browser.follow("Night Train Gifts");
        assertThat(browser.heading()).isEqualTo("Night Train Gifts");
        assertThat(browser.texts("section[aria-labelledby=contacts] li"))
                .singleElement()
                .asString()
                .contains("Otto Night");
        browser.keep("customer");
    }

    @Test
    @DisplayName("A request is assigned, handled, found wanting, handled again, and archived")
    void request() {
        browser.signIn("lena");
        browser.open("/requests/new");
        browser.choose("customer", "Atelier graphique");
        browser.choose("type", "complaint");
        browser.enter("title", "Wheels come off");
        browser.enter("request", "After a week.");
        browser.send(browser.find("main form"));
        String request = browser.path();
        browser.openStep("ASSIGN");
        browser.choose("user", "Rolf Rep");
        browser.take("ASSIGN");

        browser.signIn("rolf");
        browser.open("/requests");
        browser.keep("queue");
        browser.open(request);
        handle("Sent new wheels.");
        feedback("They came off again.", "2/5");
        assertThat(browser.status()).isEqualTo("ASSIGNED");
        handle("Sent another model.");
        feedback("Fine now.", "5/5");
        assertThat(browser.status()).isEqualTo("ARCHIVED");
        assertThat(browser.texts("section[aria-labelledby=history] tbody td:nth-child(3)"))
                .containsExactly(
                        "Record",
                        "Assign",
                        "Record the handling",
                        "Not satisfied: handle again",
                        "Record the handling",
                        "Record the feedback",
                        "Archive");
        browser.keep("request");
    }

    private void handle(String text) {
        browser.openStep("PROCESS");
        browser.enter("text", text);
        browser.take("PROCESS");
        assertThat(browser.status()).isEqualTo("PROCESSED");
    }

    private void feedback(String text, String satisfaction) {
        browser.openStep("FEEDBACK");
        browser.enter("text", text);
        browser.choose("rating", satisfaction);
        browser.take("FEEDBACK");
    }

    @Test
    @DisplayName("A representative takes a measure to keep a customer, and finds that it is lost all the same")
    void loss() {
        browser.signIn("rita");
        browser.open("/losses");
        browser.keep("losses");
        browser.follow("Flor Collectables");
        assertThat(browser.status()).isEqualTo("WARNED");
        browser.openStep("SUSPEND");
        browser.enter("text", "Invited to the fair");
        browser.take("SUSPEND");
        assertThat(browser.status()).isEqualTo("SUSPENDED");
        assertThat(browser.texts("section[aria-labelledby=measures] li")).hasSize(1);
        browser.openStep("DETERMINE");
        browser.choose("choice", "went to a competitor");
        browser.enter("text", "They buy from the neighbour.");
        browser.keep("loss");
        browser.take("DETERMINE");
        assertThat(browser.status()).isEqualTo("DETERMINED");
        browser.open("/losses");
        assertThat(browser.texts("tbody a")).doesNotContain("Flor Collectables");
    }

    @Test
    @DisplayName("Whoever goes astray is told so on a page from where there is a way on")
    void astray() {
        browser.signIn("eva");
        browser.open("/nowhere");
        assertThat(browser.heading()).isEqualTo("Nothing there");
        browser.keep("nothing-there");
        browser.follow("Reports");
        browser.open("/inbox");
        assertThat(browser.heading()).isEqualTo("That is not open to you");
        browser.open("/reports/NONE");
        assertThat(browser.heading()).isEqualTo("That cannot be done");
        browser.follow("Reports");
    }

    @Test
    @DisplayName("A representative who sends what only leads may do is refused, and the chance is as it was")
    void refused() {
        browser.signIn("rolf");
        browser.open("/chances");
        browser.follow("Christmas window");
        browser.openStep("FAIL");
        browser.misuse("FAIL", "UNASSIGN");
        browser.enter("text", "I would rather not.");
        browser.take("FAIL");
        assertThat(browser.texts("[role=alert]")).containsExactly("No role of the user grants chance.assign.");
        assertThat(browser.status()).isEqualTo("DEVELOPING");
        browser.keep("refused-step");
    }

    @Test
    @DisplayName(
            "The administrator takes somebody on, who signs in at once; a customer is not the administrator's to see")
    void staff() {
        browser.signIn("ada");
        assertThat(browser.texts("header nav a")).containsExactly("Staff");
        browser.enter("account", "mona");
        browser.enter("name", "Mona More");
        browser.choose("role", "account manager");
        browser.enter("password", "crmkit");
        browser.send(browser.find("main form"));
        assertThat(browser.texts("tbody td:first-child")).contains("Mona More");
        browser.keep("staff");
        browser.open("/customers");
        assertThat(browser.heading()).isEqualTo("That is not open to you");
        browser.signIn("mona");
        assertThat(browser.texts(".who span")).containsExactly("Mona More");
    }

    @Test
    @DisplayName("An enquiry of the application's inbox becomes a chance")
    void inbox() {
        browser.signIn("lena");
        browser.follow("Inbox");
        browser.keep("inbox");
        int before = browser.texts(".card").size();
        browser.send(browser.find(".card form"));
        assertThat(browser.status()).isEqualTo("UNASSIGNED");
        browser.follow("Inbox");
        assertThat(browser.texts(".card")).hasSize(before - 1);
    }

    @Test
    @DisplayName("The first stop of the tab key leads past the navigation")
    void keyboard() {
        browser.signIn("lena");
        browser.open("/customers");
        assertThat(browser.textAfterTab()).isEqualTo("Skip to content");
    }

    @Test
    @DisplayName("In Chinese the board reads as well")
    void chinese() {
        browser.signIn("lena");
        browser.open("/chances?lang=zh");
        assertThat(browser.heading()).isEqualTo("销售机会");
        browser.keep("board-zh");
    }
}
