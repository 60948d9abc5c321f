package io.crmkit.examples.tour.chart;

import java.math.BigDecimal;
import java.util.List;

/**
 * Figures in rows and columns, the greater the darker. A cell that is not given stays open, as in a triangle.
 *
 * @param span how wide it is
 * @param across what the rows are
 * @param along what the columns are
 * @param measure what is measured
 * @param rows the names of the rows
 * @param columns the names of the columns
 * @param cells the cells
 */
public record HeatMap(
        Span span,
        String across,
        String along,
        NumberAxis measure,
        List<String> rows,
        List<String> columns,
        List<Cell> cells)
        implements Chart {

    /** Copies the lists. */
    public HeatMap {
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
        cells = List.copyOf(cells);
    }

    /**
     * One cell.
     *
     * @param row the number of its row, from 0
     * @param column the number of its column, from 0
     * @param value what decides on its colour
     * @param texts what is written in it, in short lines; may be none
     * @param hint what is told of it where one points at it
     */
    public record Cell(int row, int column, BigDecimal value, List<String> texts, String hint) {

        /** Copies the texts. */
        public Cell {
            texts = List.copyOf(texts);
        }
    }

    @Override
    public Drawing draw() {
        return new HeatCells(this).draw();
    }
}
