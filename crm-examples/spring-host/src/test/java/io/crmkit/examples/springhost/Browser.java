package io.crmkit.examples.springhost;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Somebody at a browser: Chromium without a window. What was seen last is kept in {@code target/screens}. */
final class Browser implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ChromeDriver driver;
    private final String address;

    Browser(int port) {
        address = "http://127.0.0.1:" + port;
        ChromeOptions options = new ChromeOptions();
        options.setBinary(chromium().orElseThrow().toFile());
        // Without a sandbox, which a container does not let it have; it opens no pages but those of this test.
        options.addArguments("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--lang=en");
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(chromeDriver().orElseThrow().toFile())
                .usingAnyFreePort()
                .build();
        driver = new ChromeDriver(service, options);
        driver.manage().window().setSize(new Dimension(1280, 1000));
    }

    /** Whether Chromium and its driver are installed. */
    static boolean isInstalled() {
        return chromium().isPresent() && chromeDriver().isPresent();
    }

    private static Optional<Path> chromium() {
        return first("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");
    }

    private static Optional<Path> chromeDriver() {
        return first("/usr/bin/chromedriver", "/usr/local/bin/chromedriver");
    }

    private static Optional<Path> first(String... paths) {
        return Stream.of(paths).map(Path::of).filter(Files::isExecutable).findFirst();
    }

    /** Signs in, after whoever was there has gone. */
    void signIn(String name) {
        driver.manage().deleteAllCookies();
        open("/sign-in?lang=en");
        enter("username", name);
        enter("password", "crmkit");
        send(find("main form"));
    }

    /** Opens a page. */
    void open(String path) {
        driver.get(address + path);
    }

    /** Follows a link, by its text. */
    void follow(String text) {
        leave(driver.findElement(By.linkText(text)));
    }

    /** Opens the form of a step. */
    void openStep(String step) {
        WebElement form = find("details[data-step=" + step + "]");
        if (form.getAttribute("open") == null) {
            form.findElement(By.tagName("summary")).click();
        }
    }

    /** Enters something into a field of the form that is open. */
    void enter(String field, String text) {
        WebElement element = visible(field);
        element.clear();
        element.sendKeys(text);
    }

    /** Enters a day, which browsers show in their own way. */
    void enterDay(String field, String day) {
        driver.executeScript("arguments[0].value = arguments[1]", visible(field), day);
    }

    /** Chooses something in a field of the form that is open. */
    void choose(String field, String text) {
        new Select(visible(field)).selectByVisibleText(text);
    }

    /** Takes the step whose form is open. */
    void take(String step) {
        send(find("details[data-step=" + step + "] form"));
    }

    /** Lets the form that is open send to the address of another step, as somebody might who knows it. */
    void misuse(String step, String other) {
        driver.executeScript(
                "arguments[0].action = arguments[0].action.replace(arguments[1], arguments[2])",
                find("details[data-step=" + step + "] form"),
                "/" + step,
                "/" + other);
    }

    /** Sends a form, and waits for what comes of it. */
    void send(WebElement form) {
        leave(form.findElement(By.cssSelector("button[type=submit]")));
    }

    /**
     * Clicks what leads to another page, and waits for that page. A variable of the old page's window tells them apart:
     * to ask for an element of a page that is just going away is an error of the driver's own, now and then; so is to ask
     * anything else at that moment, and the question is put again.
     */
    private void leave(WebElement element) {
        driver.executeScript("window.old = true");
        element.click();
        new WebDriverWait(driver, PATIENCE)
                .ignoring(WebDriverException.class)
                .until(any -> Boolean.TRUE.equals(
                        driver.executeScript("return !window.old && document.readyState === 'complete'")));
    }

    private WebElement visible(String field) {
        return driver.findElements(By.name(field)).stream()
                .filter(WebElement::isDisplayed)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no field to see: " + field));
    }

    /** The first element. */
    WebElement find(String css) {
        return driver.findElement(By.cssSelector(css));
    }

    /** The texts of elements. */
    List<String> texts(String css) {
        return driver.findElements(By.cssSelector(css)).stream()
                .map(WebElement::getText)
                .toList();
    }

    /** The state of the record that the page is about. */
    String status() {
        return String.valueOf(find("#status").getAttribute("data-status"));
    }

    /** The steps that are offered. */
    List<String> steps() {
        return driver.findElements(By.cssSelector("details.step")).stream()
                .map(step -> String.valueOf(step.getAttribute("data-step")))
                .toList();
    }

    /** What the page is called. */
    String heading() {
        return find("h1").getText();
    }

    /** The path that the browser is at. */
    String path() {
        return String.valueOf(driver.getCurrentUrl()).substring(address.length());
    }

    /** The element that has the focus, after the key that moves it. */
    String textAfterTab() {
        driver.switchTo().activeElement().sendKeys(Keys.TAB);
        return driver.switchTo().activeElement().getText();
    }

    /** Keeps what is seen now. */
    void keep(String name) {
        try {
            Path folder = Files.createDirectories(Path.of("target", "screens"));
            Files.write(folder.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        driver.quit();
    }
}
