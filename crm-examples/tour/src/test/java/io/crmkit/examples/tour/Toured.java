package io.crmkit.examples.tour;

import io.crmkit.spi.memory.InMemoryStore;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.List;

/** An office after the tour's work, and what the work was done with. */
record Toured(Office office, SteelWheels data, List<Lead> leads, List<Ticket> tickets) {

    static Toured imported() {
        SteelWheels data = SteelWheelsReader.read();
        Office office = new Office(new InMemoryStore());
        Imports.run(office, data, silence());
        return new Toured(office, data, LeadList.of(data), Ticket.of(data));
    }

    static Toured worked() {
        Toured toured = imported();
        new Retention(toured.office, toured.data).run();
        new CallRound(toured.office).run();
        new AfterSales(toured.office).run(toured.tickets);
        new Pursuit(toured.office).run(toured.leads);
        return toured;
    }

    static Paper silence() {
        return new Paper(new PrintStream(OutputStream.nullOutputStream()));
    }
}
