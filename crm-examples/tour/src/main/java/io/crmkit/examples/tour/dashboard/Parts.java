package io.crmkit.examples.tour.dashboard;

import io.crmkit.examples.tour.reporting.CustomerReports;
import io.crmkit.examples.tour.reporting.CustomerTables;
import io.crmkit.examples.tour.reporting.Notation;
import io.crmkit.examples.tour.reporting.ProductTables;
import io.crmkit.examples.tour.reporting.ReportSet;
import io.crmkit.examples.tour.reporting.SalesReports;
import java.util.ArrayList;
import java.util.List;

/** Which panels there are, in which order. */
final class Parts {
    private final ReportSet reports;
    private final Notation notation;

    Parts(ReportSet reports, Notation notation) {
        this.reports = reports;
        this.notation = notation;
    }

    List<Part> list() {
        return List.of(
                new Part("customers", "Customers", customers()),
                new Part("sales", "Sales", sales()),
                new Part("service", "Service", service()),
                new Part("loss", "Loss", loss()));
    }

    private List<Panel> customers() {
        CustomerReports customers = reports.customers();
        ClassPanels<?> classes = new ClassPanels<>(
                customers.abcXyz(), ClassWords.CUSTOMERS, CustomerTables.abcXyz(customers.abcXyz()), notation);
        LifeCyclePanels lifeCycle = new LifeCyclePanels(customers, notation);
        List<Panel> panels = new ArrayList<>(classes.curves());
        panels.addAll(classes.matrices(CustomerTables.matrix(customers.abcXyz())));
        panels.addAll(new SegmentPanels(customers.rfm(), notation).panels());
        panels.addAll(new RetentionPanels(customers.retention(), notation).panels());
        panels.addAll(new CompositionPanels(reports, notation).panels());
        panels.add(lifeCycle.stages());
        panels.add(lifeCycle.completeness());
        return panels;
    }

    private List<Panel> sales() {
        SalesReports sales = reports.sales();
        ClassPanels<?> products = new ClassPanels<>(
                sales.products(), ClassWords.PRODUCTS, ProductTables.abcXyz(sales.products()), notation);
        List<Panel> panels = new ArrayList<>(new SalesPanels(reports, notation).panels());
        panels.addAll(new TrendPanels(sales.trend(), notation).panels());
        panels.addAll(new TargetPanels(reports, notation).panels());
        panels.addAll(new HabitPanels(sales.habits(), notation).panels());
        panels.addAll(products.curves());
        panels.addAll(products.matrices(ProductTables.matrix(sales.products())));
        panels.addAll(new ProductPanels(sales.baskets(), notation).panels());
        panels.addAll(new ChancePanels(reports, notation).panels());
        panels.add(new ComparisonPanels(sales.since(), notation).statuses());
        panels.addAll(new ForecastPanels(sales.forecasts(), notation).panels());
        return panels;
    }

    private List<Panel> service() {
        List<Panel> panels = new ArrayList<>(new ServicePanels(reports, notation).panels());
        panels.addAll(new SatisfactionPanels(reports.service().satisfaction(), notation).panels());
        panels.addAll(new ServiceTimesPanels(reports, notation).panels());
        return panels;
    }

    private List<Panel> loss() {
        List<Panel> panels = new ArrayList<>(new LossPanels(reports, notation).panels());
        panels.add(new MeasurePanels(reports.losses().measures(), notation).outcomes());
        panels.addAll(new RiskPanels(reports, notation).panels());
        return panels;
    }
}
