package io.crmkit.examples.durability;

import io.crmkit.jpa.JpaSchema;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A database with an office, and all that was ever written down of the work on it. */
final class Site implements AutoCloseable {
    private final String name;
    private final String address;
    private final boolean embedded;
    private final Set<String> before;
    private Node node;
    private final List<Journal.Deed> deeds = new ArrayList<>();

    /**
     * A site on an empty database.
     *
     * @param name what it is called in reports
     * @param address its JDBC address
     */
    Site(String name, String address, JpaSchema schema) throws SQLException {
        this.name = name;
        this.address = address;
        embedded = schema == JpaSchema.H2;
        node = Node.withTables(address, schema);
        Office.open(node.store());
        before = Orphans.events(node);
    }

    String name() {
        return name;
    }

    String address() {
        return address;
    }

    Node node() {
        return node;
    }

    /** Leaves it to another process, where only one may have it. */
    void leave() {
        if (embedded) {
            node.close();
        }
    }

    /** Compares a journal with what is there, once nobody else is at work. */
    Findings compare(Path journal) throws IOException, InterruptedException, SQLException {
        return compare(journal, true);
    }

    /**
     * Compares a journal with what is there, once nobody else is at work.
     *
     * @param withIds whether the commands were given with ids
     */
    Findings compare(Path journal, boolean withIds) throws IOException, InterruptedException, SQLException {
        if (embedded) {
            node = new Node(address);
        }
        node.awaitSolitude();
        List<Journal.Deed> some = Journal.read(journal);
        deeds.addAll(some);
        return Findings.of(node.store(), some, withIds);
    }

    /** What does not balance, and what nobody told of. */
    List<String> imbalances() throws SQLException {
        List<String> problems = Balances.problems(node, deeds);
        problems.addAll(Orphans.problems(node, before, deeds));
        return problems;
    }

    /** How many commands were said to be done. */
    long acknowledged() {
        return deeds.stream().filter(deed -> deed.isDone).count();
    }

    /** How many commands were said to be done once all clerks were at work. */
    long acknowledgedAtWork() {
        return deeds.stream().filter(deed -> deed.isDoneAtWork).count();
    }

    /** How many commands were written down and never said to be done. */
    long underWay() {
        return deeds.size() - acknowledged();
    }

    @Override
    public String toString() {
        return name + ": " + acknowledged() + " commands acknowledged, " + underWay() + " under way";
    }

    @Override
    public void close() {
        node.close();
    }
}
