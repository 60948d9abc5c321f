package io.crmkit.core.reach;

import io.crmkit.core.CrmSession;
import io.crmkit.spi.CrmStore;
import io.crmkit.spi.access.User;
import java.util.List;
import java.util.stream.Stream;

/** All that a user reads of a company in every way there is, against what that user may see. */
final class Matrix {
    private Matrix() {}

    /**
     * Every way to read a company, each method with arguments that name all there is in it and something that is not.
     */
    static List<Way> ways(Company company) {
        Collecting ways = new Collecting(company);
        SalesWays sales = new SalesWays(ways);
        sales.chances();
        sales.customers();
        sales.contacts();
        TradeWays trade = new TradeWays(ways);
        trade.orders();
        trade.catalogue();
        CareWays care = new CareWays(ways);
        care.activities();
        care.requests();
        care.cases();
        CommonWays common = new CommonWays(ways);
        common.staff();
        common.grants();
        common.words();
        HistoryWays history = new HistoryWays(ways);
        history.ofRecords();
        history.lists();
        new OfferWays(ways).offers();
        new ReportWays(ways).reports();
        new AnalyticsWays(ways).analytics();
        WorkAnalyticsWays analytics = new WorkAnalyticsWays(ways);
        analytics.customers();
        analytics.sales();
        analytics.service();
        analytics.loss();
        return ways.ways();
    }

    /** What is read that may not be, or not read that may be, by way; found as far as it is asked for. */
    static Stream<String> faults(Company company, User user) {
        return faults(company, user, company.store());
    }

    /** The same of a company whose store is read through another. */
    static Stream<String> faults(Company company, User user, CrmStore through) {
        CrmSession session = company.crm(through).as(user.getId());
        Sight sight = new Sight(company, user);
        return ways(company).stream().flatMap(way -> way.fault(session, sight).stream());
    }
}
