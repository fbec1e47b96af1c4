package org.kouan;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import java.util.List;
import java.util.stream.Stream;

/** Holds the arrows between packages, and the rules without which the same seed would not give the same bytes. */
@AnalyzeClasses(packages = "org.kouan", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String[] MODEL = packages("engine", "random", "stats", "clock", "scenario", "port", "result");

    private static final String[] RESULTS = packages(
            "engine", "random", "stats", "clock", "scenario", "port", "result", "experiment", "planning", "theory");

    @ArchTest
    static final ArchRule arrows_point_downwards = CompositeArchRule.of(List.of(
            reachesOnly("engine"),
            reachesOnly("random"),
            reachesOnly("stats"),
            reachesOnly("text"),
            reachesOnly("files"),
            reachesOnly("clock"),
            reachesOnly("scenario", "clock", "text", "random"),
            reachesOnly("theory"),
            reachesOnly("result", "stats", "clock"),
            reachesOnly("port", "engine", "random", "stats", "clock", "scenario", "result", "text"),
            reachesOnly(
                    "experiment",
                    "port",
                    "engine",
                    "random",
                    "stats",
                    "clock",
                    "scenario",
                    "result",
                    "theory",
                    "text",
                    "files"),
            reachesOnly("planning", "experiment", "port", "engine", "random", "stats", "clock", "scenario", "result"),
            reachesOnly("report", "result", "clock", "scenario", "stats", "text", "files"),
            reachesOnly(
                    "cli",
                    "experiment",
                    "planning",
                    "report",
                    "result",
                    "clock",
                    "scenario",
                    "stats",
                    "text",
                    "files")));

    @ArchTest
    static final ArchRule rooms_of_the_model_know_what_is_below_them = CompositeArchRule.of(List.of(
            room("policy"),
            room("staffing"),
            room("core", "policy", "staffing"),
            room("record", "core"),
            room("arrival", "record", "core", "policy"),
            room("lane", "record", "core", "policy", "staffing"),
            room("stage", "lane", "arrival", "core", "policy"),
            room("route", "stage", "lane", "arrival", "record", "core"),
            room("day", "route", "stage", "lane", "arrival", "record", "core"),
            room("recursion", "lane", "arrival", "record", "core", "staffing"),
            room("trace", "core", "staffing"),
            room("audit", "trace", "core", "policy")));

    @ArchTest
    static final ArchRule packages_form_no_cycles =
            slices().matching("org.kouan.(**)").should().beFreeOfCycles().allowEmptyShould(true);

    @ArchTest
    static void classes_form_no_circles(JavaClasses classes) {
        assertEquals(List.of(), ClassCircles.unknown(classes), "classes need each other in a circle");
    }

    @ArchTest
    static final ArchRule only_charts_draw = none(
            noClasses()
                    .that()
                    .resideOutsideOfPackage("org.kouan.report.chart..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "java.awt..", "javax.swing..", "javax.imageio..", "org.jfree..", "org.apache.batik.."),
            "a run must end with its verdict on a machine without fonts");

    @ArchTest
    static final ArchRule results_use_functions_with_one_answer = none(
            noClasses()
                    .that()
                    .resideInAnyPackage(RESULTS)
                    .should()
                    .accessTargetWhere(uses(
                            "java.lang.Math",
                            "exp",
                            "expm1",
                            "log",
                            "log10",
                            "log1p",
                            "pow",
                            "cbrt",
                            "hypot",
                            "sin",
                            "cos",
                            "tan",
                            "asin",
                            "acos",
                            "atan",
                            "atan2",
                            "sinh",
                            "cosh",
                            "tanh",
                            "random")),
            "java.lang.Math may differ in the last bit between processors; StrictMath does not");

    @ArchTest
    static final ArchRule numbers_are_written_alike_on_every_jdk = CompositeArchRule.of(Stream.of(
                    passes("double", "java.lang.Double", "toString"),
                    passes("double", "java.lang.String", "valueOf"),
                    passes("double", "java.lang.StringBuilder", "append"),
                    passes("double", "java.io.PrintStream", "print", "println"),
                    passes("double", "java.math.BigDecimal", "valueOf"),
                    passes("double", "tools.jackson.core.JsonGenerator", "writeNumber"))
            .map(call -> none(
                    noClasses().should().accessTargetWhere(call),
                    "JDK 19 changed Double.toString: use fixed decimals, or new BigDecimal(double) and round"))
            .toList());

    @ArchTest
    static final ArchRule text_does_not_depend_on_the_machines_language = none(
            noClasses()
                    .should()
                    .accessTargetWhere(uses("java.lang.String", "formatted")
                            .or(passes("java.lang.String", "java.lang.String", "format"))),
            "the default locale decides commas and digits: String.format(Locale.ROOT, ...)");

    @ArchTest
    static final ArchRule copies_keep_their_order = none(
            noClasses()
                    .should()
                    .accessTargetWhere(uses("java.util.Map", "copyOf")
                            .or(uses("java.util.Set", "copyOf"))
                            .or(uses("java.util.stream.Collectors", "toUnmodifiableMap", "toUnmodifiableSet"))),
            "their iteration order differs from one start of Java to the next");

    @ArchTest
    static final ArchRule the_model_knows_no_wall_clock = none(
            noClasses()
                    .that()
                    .resideInAnyPackage(MODEL)
                    .should()
                    .accessTargetWhere(uses("java.lang.System", "nanoTime", "currentTimeMillis")
                            .or(uses("java.time.Instant", "now"))
                            .or(uses("java.time.LocalDateTime", "now"))
                            .or(uses("java.time.LocalDate", "now"))),
            "results would depend on when they were computed");

    @ArchTest
    static final ArchRule chance_comes_from_named_streams = none(
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .haveNameMatching("java\\.(util|security)\\.(.*\\.)?"
                            + "(Random|SplittableRandom|ThreadLocalRandom|RandomGeneratorFactory|SecureRandom)"),
            "every draw belongs to (seed, replication, flow, purpose)");

    @ArchTest
    static final ArchRule only_the_command_line_prints = none(
            noClasses()
                    .that()
                    .resideOutsideOfPackage("org.kouan.cli..")
                    .should()
                    .accessTargetWhere(uses("java.lang.System", "out", "err", "exit")),
            "--json owns standard output, and a library must not end its caller");

    @ArchTest
    static final ArchRule nothing_static_changes = fields().that()
            .areStatic()
            .and()
            .areDeclaredInClassesThat()
            .resideOutsideOfPackage("org.kouan.report.html.jte..")
            .should()
            .beFinal()
            .because("runs side by side share nothing")
            .allowEmptyShould(true);

    private static String[] packages(String... names) {
        return Stream.of(names).map(name -> "org.kouan." + name + "..").toArray(String[]::new);
    }

    private static ArchRule none(ArchRule rule, String reason) {
        return rule.because(reason).allowEmptyShould(true);
    }

    /** Classes of the package, and of those below it, use of ours only each other and the named packages. */
    private static ArchRule reachesOnly(String from, String... to) {
        String[] reachable = Stream.concat(Stream.of(from), Stream.of(to)).toArray(String[]::new);
        DescribedPredicate<JavaClass> ours = resideInAPackage("org.kouan..");
        return classes()
                .that()
                .resideInAPackage("org.kouan." + from + "..")
                .should()
                .onlyDependOnClassesThat(DescribedPredicate.not(ours).or(resideInAnyPackage(packages(reachable))))
                .because(from + " reaches no more of ours than " + List.of(to))
                .allowEmptyShould(true);
    }

    /** A room of the model uses of the others only the named ones. */
    private static ArchRule room(String name, String... others) {
        return reachesOnly(
                "port." + name,
                Stream.concat(
                                Stream.of(others).map(other -> "port." + other),
                                Stream.of("engine", "random", "stats", "clock", "scenario", "result", "text"))
                        .toArray(String[]::new));
    }

    /** Any access to these methods or fields of the class, whatever their parameters. */
    private static DescribedPredicate<JavaAccess<?>> uses(String owner, String... names) {
        return DescribedPredicate.describe(
                "use " + owner + " " + List.of(names),
                access -> isOn(access, owner) && List.of(names).contains(access.getName()));
    }

    /** A call of one of these methods whose first parameter has this type, also on a subclass. */
    private static DescribedPredicate<JavaAccess<?>> passes(String type, String owner, String... names) {
        return DescribedPredicate.describe(
                "pass a " + type + " first to " + owner + " " + List.of(names),
                access -> access.getTarget() instanceof CodeUnitAccessTarget method
                        && isOn(access, owner)
                        && List.of(names).contains(access.getName())
                        && !method.getRawParameterTypes().isEmpty()
                        && method.getRawParameterTypes().get(0).getName().equals(type));
    }

    private static boolean isOn(JavaAccess<?> access, String owner) {
        return access.getTargetOwner().isAssignableTo(owner);
    }
}
