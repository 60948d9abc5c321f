package io.crmkit.examples.checks;

import static com.tngtech.archunit.base.DescribedPredicate.describe;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the machine has an answer to that differs from one to the next: its time, zone, locale and charset. */
final class Machine {
    /** Members by full name, parameters included; without a clock, locale or charset these ask the machine for its own. */
    private static final Pattern QUESTION = Pattern.compile("java\\.time\\.[\\w.]+\\.now\\((?!java\\.time\\.Clock\\)).*"
            + "|java\\.lang\\.System\\.(?!arraycopy|identityHashCode).*"
            + "|java\\.lang\\.Math\\.random\\(\\)"
            + "|java\\.util\\.(Random|Date|GregorianCalendar|Scanner)\\.<init>\\(.*"
            + "|java\\.util\\.Calendar\\.getInstance\\(.*"
            + "|java\\.time\\.ZoneId\\.systemDefault\\(\\)"
            + "|java\\.time\\.Clock\\.systemDefaultZone\\(\\)"
            + "|java\\.util\\.(TimeZone|Locale)\\.getDefault\\(.*"
            + "|java\\.nio\\.charset\\.Charset\\.defaultCharset\\(\\)"
            + "|java\\.lang\\.String\\.(toLowerCase|toUpperCase|getBytes)\\(\\)"
            + "|java\\.lang\\.String\\.(format\\(java\\.lang\\.String,.*|formatted\\(.*)"
            + "|java\\.lang\\.String\\.<init>\\((\\[B|byte\\[\\])(, int, int)?\\)"
            + "|java\\.util\\.Formatter\\.<init>\\((?!.*java\\.util\\.Locale).*"
            + "|java\\.io\\.(Print\\w+|FileReader|FileWriter|ByteArrayOutputStream\\.toString\\(\\)).*"
            + "|java\\.io\\.(InputStreamReader|OutputStreamWriter)\\.<init>\\(java\\.io\\.\\w+\\)"
            + "|java\\.time\\.format\\.DateTimeFormatter\\.(ofPattern\\(java\\.lang\\.String\\)|ofLocalized.*)"
            + "|java\\.time\\.format\\.DateTimeFormatterBuilder\\.toFormatter\\(\\)"
            + "|java\\.text\\.\\w+\\.(get\\w*Instance|<init>|format)\\((?!.*java\\.util\\.Locale).*"
            + "|java\\.util\\.ResourceBundle\\..*"
            + "|jakarta\\.validation\\.(ClockProvider|constraints\\.(Past|Future).*)");

    private static final Pattern RANDOM_ID = Pattern.compile("java\\.util\\.UUID\\.randomUUID\\(\\)");

    private Machine() {}

    /** What a class asks of the machine. */
    static Stream<String> asked(JavaClass type) {
        return type.getAccessesFromSelf().stream().filter(Machine::isAsked).map(JavaAccess::getDescription);
    }

    static boolean isAsked(JavaAccess<?> access) {
        return matches(access, QUESTION);
    }

    static boolean drawsId(JavaAccess<?> access) {
        return matches(access, RANDOM_ID);
    }

    /** Accesses to members by their full names, calls and method references alike. */
    static DescribedPredicate<JavaAccess<?>> target(String description, String regex) {
        Pattern pattern = Pattern.compile(regex);
        return describe("is " + description, access -> matches(access, pattern));
    }

    private static boolean matches(JavaAccess<?> access, Pattern pattern) {
        return pattern.matcher(access.getTarget().getFullName()).matches();
    }
}
