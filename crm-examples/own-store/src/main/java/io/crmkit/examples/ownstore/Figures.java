package io.crmkit.examples.ownstore;

import io.crmkit.spi.access.AccessScope;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.chance.ChanceStatus;
import io.crmkit.spi.customer.CustomerId;
import io.crmkit.spi.loss.LossCaseId;
import io.crmkit.spi.loss.LossStatus;
import io.crmkit.spi.order.ProductId;
import io.crmkit.spi.report.Basket;
import io.crmkit.spi.report.Bucket;
import io.crmkit.spi.report.ChanceFact;
import io.crmkit.spi.report.CustomerDimension;
import io.crmkit.spi.report.CustomerFact;
import io.crmkit.spi.report.CustomerLabel;
import io.crmkit.spi.report.LossFact;
import io.crmkit.spi.report.ProductFact;
import io.crmkit.spi.report.ProductFactsQuery;
import io.crmkit.spi.report.ProductLabel;
import io.crmkit.spi.report.ReportFacts;
import io.crmkit.spi.report.SalesFact;
import io.crmkit.spi.report.SalesFactsQuery;
import io.crmkit.spi.report.ServiceFact;
import io.crmkit.spi.report.ServiceFactsQuery;
import io.crmkit.spi.service.ServiceStatus;
import io.crmkit.spi.value.Money;
import io.crmkit.spi.value.Period;
import java.sql.SQLException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;

/** What reports are calculated from, summed up by the database. */
record Figures(Db db) implements ReportFacts {
    private static final String CLIENTS = "client c left join client_state s on s.id = c.id";
    private static final String OWNERS = "c.manager_id = any(:scope)";

    /** A loss in the period will do; a later one only for who is still lost and was there before the period ended. */
    private static final String AT_RISK = "((c.client_since < :until and s.status = 'ACTIVE') or exists ("
            + "select 1 from farewell l where l.client_id = c.id and l.status = 'DETERMINED' and l.lost_on >= :from"
            + " and (l.lost_on < :until or (c.client_since < :until and s.status = 'LOST'))))";

    @Override
    public Stream<SalesFact> sales(SalesFactsQuery query, AccessScope scope) {
        String group = column(query.getDimension());
        String bucket = bucket(query.getBucket(), "o.ordered_on");
        return db
                .from("sales_order o join client c on c.id = o.client_id left join client_state s on s.id = c.id")
                .visible(scope, OWNERS)
                .in("o.status", query.getStatuses())
                .within("o.ordered_on", Optional.of(query.getPeriod()))
                .notAfter("o.recorded_at", query.getKnownBy())
                .stream(
                        group + " as met, " + bucket + " as bucket, o.currency, count(*) as orders,"
                                + " sum(o.net_total) as amount",
                        " group by " + group + ", " + bucket + ", o.currency",
                        row -> new SalesFact(
                                row.find("met", ColumnType.TEXT),
                                query.getBucket().startOf(row.get("bucket", ColumnType.DAY)),
                                row.number("orders"),
                                new Money(
                                        row.get("amount", ColumnType.DECIMAL),
                                        row.get("currency", ColumnType.CURRENCY))));
    }

    @Override
    public Stream<ProductFact> products(ProductFactsQuery query, AccessScope scope) {
        String bucket = bucket(query.getBucket(), "o.ordered_on");
        return lines(query, scope).stream(
                "l.article_id, " + bucket + " as bucket, o.currency, count(*) as line_count,"
                        + " sum(l.quantity) as quantity, sum(l.price * l.quantity * (1 - l.discount)) as amount",
                " group by l.article_id, " + bucket + ", o.currency",
                row -> new ProductFact(
                        row.get("article_id", ColumnType.id(ProductId::new)),
                        query.getBucket().startOf(row.get("bucket", ColumnType.DAY)),
                        row.number("line_count"),
                        row.get("quantity", ColumnType.DECIMAL),
                        new Money(row.get("amount", ColumnType.DECIMAL), row.get("currency", ColumnType.CURRENCY))));
    }

    @Override
    public Stream<ProductLabel> productLabels() {
        return db.from("article a").stream(
                "a.id, a.name",
                "",
                row -> new ProductLabel(
                        row.get("id", ColumnType.id(ProductId::new)), row.get("name", ColumnType.TEXT)));
    }

    @Override
    public Stream<Basket> baskets(ProductFactsQuery query, AccessScope scope) {
        return lines(query, scope).stream(
                "array_agg(distinct l.article_id) as articles",
                " group by o.id",
                row -> new Basket(row.get("articles", ColumnType.ids(ProductId::new))));
    }

    private Query lines(ProductFactsQuery query, AccessScope scope) {
        return db.from("sales_order_line l join sales_order o on o.id = l.order_id join client c on c.id = o.client_id")
                .visible(scope, OWNERS)
                .in("o.status", query.getStatuses())
                .within("o.ordered_on", Optional.of(query.getPeriod()))
                .notAfter("o.recorded_at", query.getKnownBy());
    }

    @Override
    public Stream<CustomerFact> customers(CustomerDimension dimension, AccessScope scope) {
        String group = column(dimension);
        return db.from(CLIENTS).visible(scope, OWNERS).stream(
                group + " as met, count(*) as clients",
                " group by " + group,
                row -> new CustomerFact(row.find("met", ColumnType.TEXT), row.number("clients")));
    }

    @Override
    public Stream<CustomerLabel> customerLabels(AccessScope scope) {
        return db.from("client c").visible(scope, OWNERS).stream(
                "c.id as client_id, c.client_no, c.name", "", Figures::label);
    }

    @Override
    public Stream<ChanceFact> chances(AccessScope scope) {
        return Leads.LEADS.visible(db, scope).stream(
                "e.status, e.source, e.assignee_id, count(*) as leads",
                " group by e.status, e.source, e.assignee_id",
                row -> new ChanceFact(
                        row.get("status", ColumnType.constant(ChanceStatus.class)),
                        row.find("source", ColumnType.TEXT),
                        row.find("assignee_id", ColumnType.id(UserId::new)),
                        row.number("leads")));
    }

    @Override
    public Stream<ServiceFact> services(ServiceFactsQuery query, AccessScope scope) {
        String bucket = bucket(query.bucket(), "e.created_on");
        return Tickets.TABLE.visible(db, scope).within("e.created_on", Optional.of(query.period())).stream(
                "e.topic, " + bucket + " as bucket, e.status, e.satisfaction, count(*) as tickets,"
                        + " sum(case when e.reworks > 0 then 1 else 0 end) as reworked"
                        + seconds("e.created_at", "e.assigned_at", "assigning")
                        + seconds("e.assigned_at", "e.handled_at", "handling")
                        + seconds("e.handled_at", "e.feedback_at", "feeding_back")
                        + seconds("e.feedback_at", "e.archived_at", "archiving"),
                " group by e.topic, " + bucket + ", e.status, e.satisfaction",
                row -> new ServiceFact(
                        row.get("topic", ColumnType.TEXT),
                        query.bucket().startOf(row.get("bucket", ColumnType.DAY)),
                        row.get("status", ColumnType.constant(ServiceStatus.class)),
                        row.find("satisfaction", ColumnType.NUMBER),
                        row.number("tickets"),
                        row.number("reworked"),
                        duration(row, "assigning"),
                        duration(row, "handling"),
                        duration(row, "feeding_back"),
                        duration(row, "archiving")));
    }

    @Override
    public Stream<LossFact> losses(Period period, AccessScope scope) {
        return db
                .from("farewell e join client c on c.id = e.client_id")
                .visible(scope, OWNERS)
                .is("e.status", LossStatus.DETERMINED)
                .within("e.lost_on", Optional.of(period))
                .stream(
                        "e.*, c.client_no, c.name",
                        "",
                        row -> new LossFact(
                                row.get("id", ColumnType.id(LossCaseId::new)),
                                label(row),
                                row.get("manager_id", ColumnType.id(UserId::new)),
                                row.get("reason_class", ColumnType.TEXT),
                                row.get("reason", ColumnType.TEXT),
                                row.get("lost_on", ColumnType.DAY)));
    }

    @Override
    public long customersAtRisk(Period period, AccessScope scope) {
        return db.from(CLIENTS)
                .visible(scope, OWNERS)
                .where(AT_RISK)
                .with("from", period.from())
                .with("until", period.until())
                .count();
    }

    private static CustomerLabel label(Row row) throws SQLException {
        return new CustomerLabel(
                row.get("client_id", ColumnType.id(CustomerId::new)),
                row.get("client_no", ColumnType.TEXT),
                row.get("name", ColumnType.TEXT));
    }

    private static String column(CustomerDimension dimension) {
        String column = switch (dimension) {
            case CUSTOMER -> "c.id";
            case LEVEL -> "c.client_level";
            case REGION -> "c.region";
            case CREDIT -> "c.credit";
            case SATISFACTION -> "c.satisfaction";
            case STATUS -> "s.status";
            case MANAGER -> "c.manager_id";
        };
        return "cast(" + column + " as varchar)";
    }

    /** A day of each stretch of time; which one is for {@link Bucket} to say where there is one stretch only. */
    private static String bucket(Bucket bucket, String day) {
        return switch (bucket) {
            case NONE -> "date '1970-01-01'";
            case DAY -> day;
            // Without a detour by the time zone of the session, which a date would take.
            case MONTH -> "cast(date_trunc('month', cast(" + day + " as timestamp)) as date)";
            case YEAR -> "cast(date_trunc('year', cast(" + day + " as timestamp)) as date)";
        };
    }

    /** A difference is null, and not summed, while one of the two is to come. */
    private static String seconds(String from, String until, String name) {
        return ", sum(extract(epoch from " + until + ") - extract(epoch from " + from + ")) as " + name;
    }

    private static Duration duration(Row row, String column) throws SQLException {
        return row.find(column, ColumnType.DECIMAL)
                .map(seconds -> Duration.of(seconds.movePointRight(6).longValueExact(), ChronoUnit.MICROS))
                .orElse(Duration.ZERO);
    }
}
