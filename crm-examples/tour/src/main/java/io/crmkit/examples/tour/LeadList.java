package io.crmkit.examples.tour;

import io.crmkit.examples.tour.Lead.Fate;
import io.crmkit.examples.tour.SteelWheels.Company;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes leads of the companies that never ordered. The data set tells nothing of what became of them, so sources and fates
 * are given in turn, by customer number: made up, but the same on every run. What a lead is expected to bring is derived, see
 * {@link FirstOrders}.
 */
final class LeadList {
    /** What becomes of each eight leads. */
    static final List<Fate> FATES = List.of(
            Fate.WON, Fate.FAILED, Fate.DEVELOPING, Fate.FAILED, Fate.WON, Fate.WON, Fate.DEVELOPING, Fate.UNASSIGNED);

    private final SteelWheels data;
    private final Rota rota;
    private final FirstOrders firstOrders;
    private final List<Lead> leads = new ArrayList<>();

    private LeadList(SteelWheels data) {
        this.data = data;
        this.rota = new Rota(data);
        this.firstOrders = new FirstOrders(data);
    }

    static List<Lead> of(SteelWheels data) {
        LeadList list = new LeadList(data);
        data.prospects().forEach(list::add);
        return list.leads;
    }

    private void add(Company company) {
        Territory territory = Territory.of(company);
        Fate fate = inTurn(FATES, leads.size());
        Optional<Integer> rep = fate == Fate.UNASSIGNED
                ? Optional.empty()
                : company.salesRep().or(() -> Optional.of(rota.next(territory)));
        // Of those being developed the first changes hands.
        boolean changesHands =
                fate == Fate.DEVELOPING && leads.stream().noneMatch(lead -> lead.fate() == Fate.DEVELOPING);
        leads.add(new Lead(
                company,
                inTurn(Source.ALL, leads.size()),
                firstOrders.mean(territory),
                territory.manager(),
                rep,
                changesHands ? Optional.of(rota.next(territory)) : Optional.empty(),
                sameTelephone(company),
                fate));
    }

    /** The customer that has the telephone number of a company. */
    private Optional<Integer> sameTelephone(Company company) {
        return data.customers().stream()
                .filter(customer -> digits(customer).equals(digits(company)))
                .map(Company::number)
                .findFirst();
    }

    private static String digits(Company company) {
        return company.phone().replaceAll("[^0-9]", "");
    }

    private static <T> T inTurn(List<T> values, int turn) {
        return values.get(turn % values.size());
    }
}
