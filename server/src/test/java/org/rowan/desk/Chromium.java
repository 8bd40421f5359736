package org.rowan.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** A real browser without a screen. */
final class Chromium implements AutoCloseable {
    static final List<Integer> WIDTHS = List.of(1280, 390);
    private static final int HEIGHT = 900;
    private static final int LOOKS = 500;
    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

    private final ChromeDriver driver;
    private final String address;

    private Chromium(ChromeDriver driver, String address) {
        this.driver = driver;
        this.address = address;
    }

    static Chromium open(int port) throws IOException {
        return open(port, Map.of());
    }

    static Chromium withoutJavaScript(int port) throws IOException {
        return open(port, Map.of("profile.managed_default_content_settings.javascript", 2));
    }

    private static Chromium open(int port, Map<String, Object> preferences) throws IOException {
        Path profile =
                Files.createTempDirectory(
                        Files.createDirectories(Path.of("target", "test-data")), "chromium-");
        ChromeOptions options = new ChromeOptions();
        options.setBinary(program("chromium", "chromium-browser", "google-chrome"));
        options.setExperimentalOption("prefs", preferences);
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-dev-shm-usage",
                "--user-data-dir=" + profile.toAbsolutePath());
        ChromeDriverService service =
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(program("chromedriver"))
                        .usingAnyFreePort()
                        .build();
        return new Chromium(new ChromeDriver(service, options), "http://127.0.0.1:" + port);
    }

    private static File program(String... names) {
        return Stream.of(names)
                .flatMap(name ->
                        Stream.of(
                                        (System.getenv("PATH") + File.pathSeparator + "/usr/bin")
                                                .split(File.pathSeparator, -1))
                                .map(folder -> new File(folder, name)))
                .filter(File::canExecute)
                .findFirst()
                .orElseThrow(() ->
                        new AssertionError(
                                "there is no "
                                        + names[0]
                                        + " on the path. Try: apt-get install chromium chromium-driver"));
    }

    void signIn(String name, String password) {
        signIn(name, password, "/desk");
    }

    /** Signs in and lands on this page. */
    void signIn(String name, String password, String landing) {
        go("/desk/sign-in");
        type("username", name);
        type("password", password);
        press("Sign in");
        assertThat(path()).isEqualTo(landing);
    }

    void go(String path) {
        driver.get(address + path);
    }

    void type(String id, String text) {
        WebElement field = driver.findElement(By.id(id));
        field.clear();
        field.sendKeys(text);
    }

    /** Chooses in a list by the value that is sent. */
    void choose(String id, String value) {
        driver.findElement(By.id(id))
                .findElement(By.cssSelector("option[value='" + value + "']"))
                .click();
    }

    /** Presses the first button that says so. */
    void press(String words) {
        leaveBy(driver.findElement(By.xpath("//button[normalize-space()='" + words + "']")));
    }

    /** Follows the first link that says so. */
    void follow(String words) {
        leaveBy(driver.findElement(By.xpath("//a[normalize-space()='" + words + "']")));
    }

    /**
     * Clicks what leads to another page and returns when this one is gone; the driver alone returns
     * from a click before the browser has left.
     */
    void leaveBy(WebElement element) {
        WebElement page = driver.findElement(By.tagName("html"));
        element.click();
        for (int look = 0; look < LOOKS && isThere(page); look++) {
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
    }

    private static boolean isThere(WebElement page) {
        try {
            return page.isDisplayed();
        } catch (StaleElementReferenceException | NoSuchElementException gone) {
            return false;
        }
    }

    WebElement find(String css) {
        return driver.findElement(By.cssSelector(css));
    }

    String path() {
        return String.valueOf(driver.getCurrentUrl()).substring(address.length());
    }

    String source() {
        return String.valueOf(driver.getPageSource());
    }

    String heading() {
        return find("h1").getText();
    }

    String words() {
        return find("main").getText();
    }

    boolean shows(String css) {
        return !driver.findElements(By.cssSelector(css)).isEmpty();
    }

    /** At each width: nothing sticks out at the side, and nothing shuts anybody out. */
    void isFitToBeSeen(String path) {
        go(path);
        isFitAsItStands();
    }

    /** As {@link #isFitToBeSeen}, for a page that has no address of its own. */
    void isFitAsItStands() {
        String path = path();
        for (int width : WIDTHS) {
            driver.manage().window().setSize(new Dimension(width, HEIGHT));
            driver.executeCdpCommand(
                    "Emulation.setDeviceMetricsOverride",
                    Map.of(
                            "width",
                            width,
                            "height",
                            HEIGHT,
                            "deviceScaleFactor",
                            1,
                            "mobile",
                            false));
            Object over =
                    ((JavascriptExecutor) driver)
                            .executeScript(
                                    "return document.documentElement.scrollWidth - document.documentElement.clientWidth");
            assertThat(over).as(path + " at " + width).isEqualTo(0L);
            List<Rule> violations = new AxeBuilder().analyze(driver).getViolations();
            assertThat(violations)
                    .as(path + " at " + width)
                    .extracting(rule -> rule.getId() + ": " + rule.getNodes().getFirst().getHtml())
                    .isEmpty();
        }
    }

    @Override
    public void close() {
        driver.quit();
    }
}
