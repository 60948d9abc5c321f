package io.crmkit.examples.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A document in Markdown, as far as it is checked.
 *
 * @param text the text
 */
record Markdown(String text) {
    private static final Pattern FENCE = Pattern.compile("(?ms)^```(\\w*)\\n(.*?)^```$");
    private static final Pattern CODE = Pattern.compile("`[^`\\n]*`");
    private static final Pattern LINK = Pattern.compile("\\]\\(<?([^)>\\s]+)>?[^)]*\\)|(?m)^\\[[^\\]]+\\]:\\s*(\\S+)");
    private static final Pattern ELSEWHERE = Pattern.compile("[a-z][a-z0-9+.-]*:.*|#.*");

    static Markdown of(String path) {
        return new Markdown(Repository.read(path));
    }

    /**
     * A fenced block.
     *
     * @param language what stands behind the fence
     * @param code what it fences in
     */
    record Block(String language, String code) {}

    List<Block> blocks() {
        return FENCE.matcher(text)
                .results()
                .map(found -> new Block(found.group(1), found.group(2)))
                .toList();
    }

    /** The Mermaid diagrams of a kind. */
    List<String> diagrams(String kind) {
        return blocks().stream()
                .filter(block -> block.language().equals("mermaid"))
                .map(Block::code)
                .filter(code -> code.startsWith(kind))
                .toList();
    }

    /** The places in the repository that it links to. */
    List<String> links() {
        String prose = CODE.matcher(FENCE.matcher(text).replaceAll("")).replaceAll("");
        return LINK.matcher(prose)
                .results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .filter(target -> !ELSEWHERE.matcher(target).matches())
                .map(target -> target.replaceFirst("#.*", ""))
                .toList();
    }

    /** The rows, without the head, of the first table below a heading that has a word in it. */
    List<List<String>> table(String word) {
        List<List<String>> rows = new ArrayList<>();
        boolean below = false;
        for (String line : text.lines().toList()) {
            if (line.startsWith("#")) {
                below = line.toLowerCase(Locale.ROOT).contains(word.toLowerCase(Locale.ROOT));
            } else if (below && line.startsWith("|")) {
                rows.add(cells(line));
            } else if (!rows.isEmpty()) {
                break;
            }
        }
        return rows.stream().skip(2).toList();
    }

    private static List<String> cells(String line) {
        Matcher inner = Pattern.compile("^\\|(.*)\\|\\s*$").matcher(line);
        return Stream.of((inner.matches() ? inner.group(1) : line).split("\\|", -1))
                .map(cell -> cell.replace("`", "").replace("*", "").strip())
                .toList();
    }
}
