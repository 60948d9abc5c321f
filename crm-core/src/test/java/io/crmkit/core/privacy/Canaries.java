package io.crmkit.core.privacy;

import io.crmkit.core.Fields;
import io.crmkit.core.command.Command;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Texts that say where they were put, one for each personal or free text of each command. Wherever one of them sings,
 * something leaks.
 */
final class Canaries {
    /** Names are folded when they are compared, and must be found then too. */
    private static final Pattern SONG = Pattern.compile("(?i)canary[0-9]+z");

    private final List<String> places = new ArrayList<>();

    /** How many there are. */
    int count() {
        return places.size();
    }

    /** The paths of a command to texts that are not to be printed. */
    static List<String> paths(Command<?> command) {
        return Fields.paths(command).stream()
                .filter(path -> isText(Fields.value(command, path)))
                .filter(path -> !OpenTexts.contains(owner(command, path), path.substring(path.lastIndexOf('.') + 1)))
                .toList();
    }

    /** The command with a canary in each of these texts. */
    Command<?> in(Command<?> command) {
        Command<?> filled = command;
        for (String path : paths(command)) {
            places.add(command.getClass().getSimpleName() + " " + path);
            filled = (Command<?>) Fields.with(filled, path, "Canary" + places.size() + "z");
        }
        return filled;
    }

    /** Which canaries sing in a text: where they had been put. */
    List<String> heardIn(String text) {
        List<String> heard = new ArrayList<>();
        Matcher song = SONG.matcher(text);
        while (song.find()) {
            String digits = song.group().toLowerCase(Locale.ROOT).replaceAll("[a-z]", "");
            int number = Integer.parseInt(digits);
            heard.add(number <= places.size() ? places.get(number - 1) : "unknown");
        }
        return heard;
    }

    private static boolean isText(@Nullable Object value) {
        return value instanceof String
                || (value instanceof Optional<?> optional && optional.orElse(null) instanceof String);
    }

    private static String owner(Command<?> command, String path) {
        int end = path.lastIndexOf('.');
        Object owner = end < 0 ? command : Objects.requireNonNull(Fields.value(command, path.substring(0, end)));
        Class<?> type =
                owner instanceof Record ? owner.getClass() : owner.getClass().getInterfaces()[0];
        return Filled.name(type);
    }
}
