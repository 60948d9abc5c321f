package io.crmkit.examples.checks;

import static com.tngtech.archunit.base.DescribedPredicate.describe;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What rules are, and what they may not know. */
final class Purity {
    /** The classes that decide and calculate. */
    static final DescribedPredicate<JavaClass> RULES = describe("rules and calculators", Purity::isRules);

    /** They, and what is nested in them. */
    static final DescribedPredicate<JavaClass> PARTS_OF_RULES =
            describe("parts of rules and calculators", type -> isRules(outermost(type)));

    private static final Pattern FORBIDDEN = Pattern.compile("io\\.crmkit\\.spi\\.(CrmStore|Unit)(\\$.*)?"
            + "|io\\.crmkit\\.spi\\..*(Repository|ReportFacts)(\\$.*)?"
            + "|io\\.crmkit\\.core\\.handling\\.(Context|Reader|Actor)(\\$.*)?"
            + "|java\\.time\\.(Clock|InstantSource)"
            + "|java\\.util\\.(Random|SplittableRandom|random\\..*|concurrent\\..*|function\\.\\w*Supplier)"
            // Chance and keys; but a digest is a function of its bytes, and a charset of its text.
            + "|java\\.security\\.(?!MessageDigest$).*"
            + "|java\\.lang\\.(System|Runtime|Thread.*|Process.*)"
            + "|java\\.util\\.logging\\..*|org\\.slf4j\\..*"
            + "|java\\.nio\\.(?!charset\\.).*"
            + "|(java\\.(io|net|sql)|javax|jakarta)\\..*");

    /** What rules may not see: ports, the surroundings of a command, clocks, chance, the machine. */
    static final DescribedPredicate<JavaClass> IMPURE = describe(
            "ports, surroundings, clocks, chance or the machine", type -> isImpure(type.getBaseComponentType()));

    private Purity() {}

    private static boolean isRules(JavaClass type) {
        return type.isTopLevelClass()
                && type.getPackageName().startsWith("io.crmkit.core.")
                && (type.getSimpleName().endsWith("Rules")
                        || type.getSimpleName().endsWith("Calculator"));
    }

    private static JavaClass outermost(JavaClass type) {
        Optional<JavaClass> enclosing = type.getEnclosingClass();
        return enclosing.isPresent() ? outermost(enclosing.get()) : type;
    }

    private static boolean isImpure(JavaClass type) {
        return FORBIDDEN.matcher(type.getName()).matches();
    }

    /** What a rule calls that is not pure, through whatever it calls of crmkit's own code. */
    static Stream<String> impureReach(JavaClass rules) {
        List<String> found = new ArrayList<>();
        Set<JavaCodeUnit> seen = new HashSet<>(rules.getCodeUnits());
        Deque<JavaCodeUnit> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            for (JavaAccess<?> access : open.remove().getAccessesFromSelf()) {
                if (isImpure(access.getTargetOwner()) || Machine.isAsked(access) || Machine.drawsId(access)) {
                    found.add(rules.getName() + " reaches: " + access.getDescription());
                } else if (access.getTarget() instanceof AccessTarget.CodeUnitAccessTarget target) {
                    target.resolveMember()
                            .filter(unit -> unit.getOwner().getPackageName().startsWith("io.crmkit."))
                            .filter(seen::add)
                            .ifPresent(open::add);
                }
            }
        }
        return found.stream();
    }
}
