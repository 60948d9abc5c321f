package io.crmkit.core.analytics.statistics;

import io.crmkit.core.analytics.statistics.Forecast.State;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Passengers of international airlines by month, in thousands, 1949 to 1960: G. E. P. Box and G. M. Jenkins, series G. */
final class AirPassengers {
    static final int MONTHS = 12;

    private static final String SERIES = "112 118 132 129 121 135 148 148 136 119 104 118 "
            + "115 126 141 135 125 149 170 170 158 133 114 140 "
            + "145 150 178 163 172 178 199 199 184 162 146 166 "
            + "171 180 193 181 183 218 230 242 209 191 172 194 "
            + "196 196 236 235 229 243 264 272 237 211 180 201 "
            + "204 188 235 227 234 264 302 293 259 229 203 229 "
            + "242 233 267 269 270 315 364 347 312 274 237 278 "
            + "284 277 317 313 318 374 413 405 355 306 271 306 "
            + "315 301 356 348 355 422 465 467 404 347 305 336 "
            + "340 318 362 348 363 435 491 505 404 359 310 337 "
            + "360 342 406 396 420 472 548 559 463 407 362 405 "
            + "417 391 419 461 472 535 622 606 508 461 390 432";

    private AirPassengers() {}

    static List<Double> series() {
        return Arrays.stream(SERIES.split(" ", -1)).map(Double::valueOf).toList();
    }

    /**
     * What R's function {@code HoltWinters} starts from, with its second year: months by their distance from the moving average
     * of the first two years; level and trend by a line through the twelve averages, at the place before the first of them.
     */
    static State startOfR() {
        List<Double> values = series();
        double[] averages = IntStream.range(0, MONTHS)
                .mapToDouble(i -> (values.get(i) / 2
                                + IntStream.range(i + 1, i + MONTHS)
                                        .mapToDouble(values::get)
                                        .sum()
                                + values.get(i + MONTHS) / 2)
                        / MONTHS)
                .toArray();
        // The first average is that of July.
        double[] distances = IntStream.range(0, MONTHS)
                .mapToDouble(month -> {
                    int place = (month + 6) % MONTHS;
                    return values.get(place + 6) - averages[place];
                })
                .toArray();
        double mean = DoubleStream.of(distances).sum() / MONTHS;
        LinearTrend line =
                LinearTrend.ofSeries(DoubleStream.of(averages).boxed().toList());
        return new State(
                line.intercept(),
                line.slope(),
                DoubleStream.of(distances)
                        .map(distance -> distance - mean)
                        .boxed()
                        .toList());
    }
}
