package io.crmkit.examples.tour;

import io.crmkit.spi.value.Period;

/** One run of the tour, from an empty store to the last report. */
final class TourRun {
    private final Paper paper;
    private final Office office;
    private final Outputs outputs;
    private final int top;

    TourRun(Paper paper, Office office, Outputs outputs, int top) {
        this.paper = paper;
        this.office = office;
        this.outputs = outputs;
        this.top = top;
    }

    void run() {
        SteelWheels data = SteelWheelsReader.read();
        paper.title("crmkit tour: Steel Wheels, a trader in scale models");
        paper.text("A CRM inside this process: it imports the order history of Steel Wheels, a sample"
                + " company whose data set comes in a jar, and goes on from there. Its clock begins on "
                + Office.FIRST_DAY
                + " and is moved by hand, so that every run prints the same.");

        ImportChapter.print(paper, office, data);
        LossChapter.print(paper, office, data);
        CallChapter.print(paper, office);
        ServiceChapter.print(paper, office, data);
        ChanceChapter.print(paper, office, data);
        ContributionChapter.print(paper, office, data.period(), top);
        CompositionChapter.print(paper, office, data.period());
        Period year = Period.year(office.today().getYear());
        ServiceReportChapter.print(paper, office, year);
        LossReportChapter.print(paper, office, year, top);
        RefusalChapter.print(paper, office);
        HistoryChapter.print(paper, office);
        outputs.write(paper, office, data.period());
    }
}
