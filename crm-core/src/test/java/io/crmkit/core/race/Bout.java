package io.crmkit.core.race;

import java.util.List;
import java.util.function.Supplier;

/**
 * A duel put together.
 *
 * @param ones what the one does
 * @param others what the other one does
 * @param standing how things stand
 * @param wrong what is wrong at the end
 */
record Bout(Supplier<String> ones, Supplier<String> others, Supplier<String> standing, Supplier<List<String>> wrong)
        implements Duel {
    @Override
    public String one() {
        return ones.get();
    }

    @Override
    public String other() {
        return others.get();
    }

    @Override
    public String end() {
        return standing.get();
    }

    @Override
    public List<String> problems() {
        return wrong.get();
    }
}
