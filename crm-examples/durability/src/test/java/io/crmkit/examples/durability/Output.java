package io.crmkit.examples.durability;

/** What runs tell of themselves also when they pass, so that they can be repeated and counted. */
final class Output {
    private Output() {}

    @SuppressWarnings("SystemOut") // where builds show what tests print
    static void print(String what, long seed, Object text) {
        System.out.println(what + ": seed " + seed + ", " + text);
    }
}
