package org.rowan;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The walls of the house: which room may use which, and what the engine may not touch. */
class WallsTest {
    private static final String PLATFORM = "platform";

    /** A room may use these, and of the rooms on the line only their own package. */
    private static final Map<String, Set<String>> MAY_USE =
            Map.ofEntries(
                    Map.entry("kernel", Set.of()),
                    Map.entry(PLATFORM, Set.of("kernel")),
                    Map.entry("audit", Set.of("kernel", PLATFORM)),
                    Map.entry("intake", Set.of("kernel", PLATFORM)),
                    Map.entry("match", Set.of("kernel", PLATFORM, "intake")),
                    Map.entry("link", Set.of("kernel", PLATFORM, "intake", "match")),
                    Map.entry("assess", Set.of("kernel", PLATFORM, "intake", "match", "link")),
                    Map.entry(
                            "allocate",
                            Set.of("kernel", PLATFORM, "intake", "match", "link", "assess")),
                    Map.entry(
                            "outcome",
                            Set.of(
                                    "kernel",
                                    PLATFORM,
                                    "intake",
                                    "match",
                                    "link",
                                    "assess",
                                    "allocate")),
                    Map.entry(
                            "desk",
                            Set.of(
                                    "kernel",
                                    PLATFORM,
                                    "intake",
                                    "match",
                                    "link",
                                    "assess",
                                    "allocate",
                                    "outcome",
                                    "audit",
                                    "converse",
                                    "live",
                                    "tell",
                                    "exchange",
                                    "retention")),
                    Map.entry(
                            "retention",
                            Set.of(
                                    "kernel",
                                    PLATFORM,
                                    "intake",
                                    "match",
                                    "link",
                                    "assess",
                                    "allocate",
                                    "outcome",
                                    "audit")),
                    Map.entry("converse", Set.of("kernel", PLATFORM, "intake")),
                    Map.entry("live", Set.of("kernel", PLATFORM, "intake", "match")),
                    Map.entry("tell", Set.of("kernel", PLATFORM, "intake")),
                    Map.entry(
                            "exchange",
                            Set.of(
                                    "kernel",
                                    PLATFORM,
                                    "intake",
                                    "match",
                                    "link",
                                    "assess",
                                    "allocate",
                                    "outcome",
                                    "audit")),
                    Map.entry(
                            "statistics",
                            Set.of(
                                    "kernel",
                                    PLATFORM,
                                    "intake",
                                    "match",
                                    "link",
                                    "assess",
                                    "allocate",
                                    "outcome",
                                    "audit")));

    /**
     * Uses that break the table and are known; each "from -> to". The list may only get shorter: an
     * entry that is not needed any more fails the test too.
     */
    private static final Set<String> KNOWN_BREACHES = Set.of();

    /**
     * Numbers of requests must be unique and decide nothing; the coin of a client that asks for a
     * share of its look-ups must not repeat. Everything else is seeded.
     */
    private static final Set<String> UNSEEDED =
            Set.of(
                    "org.rowan.match.hma.Coin uses"
                            + " java.util.concurrent.ThreadLocalRandom.current()",
                    "org.rowan.match.hma.Coin uses"
                            + " java.util.concurrent.ThreadLocalRandom.nextDouble()",
                    "org.rowan.intake.web.IspwsServlet uses"
                            + " java.util.concurrent.ThreadLocalRandom.current()",
                    "org.rowan.intake.web.IspwsServlet uses"
                            + " java.util.concurrent.ThreadLocalRandom.nextLong()");

    private static final JavaClasses ROOMS = classes("org.rowan");

    @Test
    void everyRoomUsesOnlyTheRoomsBeforeItAndOnlyTheirApi() {
        assertThat(ROOMS).hasSizeGreaterThan(400);
        Set<String> breaches = new TreeSet<>();
        for (JavaClass from : ROOMS) {
            from.getDirectDependenciesFromSelf().stream()
                    .filter(WallsTest::isBreach)
                    .map(use -> outermost(from) + " -> " + outermost(use.getTargetClass()))
                    .forEach(breaches::add);
        }
        assertThat(breaches).containsExactlyInAnyOrderElementsOf(KNOWN_BREACHES);
    }

    @Test
    void everyRoomIsInTheTableAndNoCircleRunsThroughTwoOfThem() {
        Set<String> rooms = new TreeSet<>();
        ROOMS.forEach(one -> rooms.add(room(one)));
        rooms.remove("");
        rooms.remove("engine");
        assertThat(MAY_USE.keySet()).containsAll(rooms);
        slices().matching("org.rowan.(*)..").should().beFreeOfCycles().check(ROOMS);
    }

    @Test
    void theEngineKnowsNoFrameworkNoWorldAndNoClock() {
        JavaClasses engine = new ClassFileImporter().importPackages("org.rowan.engine");
        noClasses()
                .should()
                .dependOnClassesThat(
                        are(
                                resideInAPackage("org.springframework..")
                                        .or(resideInAPackage("java.sql.."))
                                        .or(resideInAPackage("java.net.http.."))
                                        .or(resideInAPackage("java.nio.file.."))
                                        .or(resideInAPackage("org.slf4j.."))))
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.io.File")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.io.FileInputStream")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.io.FileOutputStream")
                .check(engine);
        assertThat(clocksAndDice(engine)).isEmpty();
    }

    @Test
    void timeAndChanceAreGivenToTheRoomsAndNotTaken() {
        assertThat(clocksAndDice(ROOMS))
                .filteredOn(use -> !use.startsWith("org.rowan." + PLATFORM + "."))
                .containsExactlyInAnyOrderElementsOf(UNSEEDED);
    }

    @Test
    void noNameSaysNothing() {
        assertThat(ROOMS)
                .extracting(JavaClass::getSimpleName)
                .noneMatch(name ->
                        Stream.of("Manager", "Helper", "Util", "Utils", "Impl", "Base", "Common")
                                .anyMatch(name::endsWith));
    }

    private static JavaClasses classes(String where) {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(where)
                .that(
                        DescribedPredicate.not(
                                resideInAnyPackage(
                                        "org.rowan.testkit..",
                                        "org.rowan.bench..",
                                        "org.rowan.demo..")));
    }

    /** The room of a class; empty for those that put the rooms together. */
    private static String room(JavaClass type) {
        String name = type.getPackageName();
        if (!name.startsWith("org.rowan.")) {
            return "";
        }
        int end = name.indexOf('.', "org.rowan.".length());
        return name.substring("org.rowan.".length(), end < 0 ? name.length() : end);
    }

    private static boolean isBreach(Dependency use) {
        String from = room(use.getOriginClass());
        String to = room(use.getTargetClass());
        if (from.isEmpty() || from.equals("engine") || to.isEmpty() || to.equals("engine")) {
            return false;
        }
        if (from.equals(to)) {
            return false;
        }
        boolean api = use.getTargetClass().getPackageName().equals("org.rowan." + to);
        return !MAY_USE.getOrDefault(from, Set.of()).contains(to) || !api && !to.equals(PLATFORM);
    }

    private static String outermost(JavaClass type) {
        JavaClass outer = type;
        while (outer.getEnclosingClass().isPresent()) {
            outer = outer.getEnclosingClass().orElseThrow();
        }
        return outer.getName().replaceFirst("\\$.*", "");
    }

    private static Set<String> clocksAndDice(JavaClasses all) {
        Set<String> uses = new TreeSet<>();
        for (JavaClass type : all) {
            type.getCodeUnitAccessesFromSelf().stream()
                    .filter(access ->
                            takes(
                                    access.getTargetOwner(),
                                    access.getTarget().getName(),
                                    access.getTarget().getParameterTypes().isEmpty()))
                    .map(access -> outermost(type) + " uses " + access.getTarget().getFullName())
                    .forEach(uses::add);
        }
        return uses;
    }

    private static boolean takes(JavaClass owner, String called, boolean bare) {
        boolean now =
                called.equals("now")
                        && bare
                        && Stream.of(
                                        Instant.class,
                                        LocalDate.class,
                                        LocalDateTime.class,
                                        OffsetDateTime.class,
                                        ZonedDateTime.class)
                                .anyMatch(owner::isEquivalentTo);
        boolean wall = owner.isEquivalentTo(System.class) && called.equals("currentTimeMillis");
        boolean clock = owner.isEquivalentTo(Clock.class) && called.startsWith("system");
        boolean dice =
                owner.isEquivalentTo(Math.class) && called.equals("random")
                        || owner.isEquivalentTo(Random.class) && called.equals("<init>") && bare
                        || owner.isEquivalentTo(java.util.SplittableRandom.class)
                                && called.equals("<init>")
                                && bare
                        || owner.isEquivalentTo(java.util.concurrent.ThreadLocalRandom.class);
        return now || wall || clock || dice;
    }
}
