package io.crmkit.examples.durability;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The main class of a process that is killed while its clerks work. Arguments: the name and the seed of the shifts, the
 * conduct; then for each database its JDBC address and the journal of those who work on it.
 */
final class Client {
    private static final int FIRST = 3;

    private Client() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        Conduct conduct = Conduct.valueOf(args[2]);
        List<Shift> shifts = new ArrayList<>();
        List<Journal> journals = new ArrayList<>();
        for (int next = FIRST; next < args.length; next += 2) {
            Node node = conduct == Conduct.PIECEMEAL
                    ? new Node(args[next], Between.withoutTransactions())
                    : new Node(args[next]);
            Journal journal = new Journal(Path.of(args[next + 1]));
            journals.add(journal);
            Desk desk = new Desk(node, journal, args[0], conduct, new Around() {});
            // Two who work without transactions may well refuse each other.
            Consumer<String> stopped = conduct == Conduct.PIECEMEAL ? problem -> {} : Victim::giveUp;
            shifts.add(Shift.begin(desk, args[0], Long.parseLong(args[1]), stopped));
        }
        for (Shift shift : shifts) {
            shift.awaitWarmth();
        }
        journals.forEach(Journal::ready);
        Victim.work();
    }
}
