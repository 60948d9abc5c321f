package io.crmkit.core.analytics.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Looks for the least value of a function without its derivatives, by the simplex method of J. A. Nelder and R. Mead (The
 * Computer Journal 7, 1965), with their coefficients: reflect 1, expand 2, contract and shrink 1/2. Nothing is left to chance:
 * the same function and start give the same result. A value that is not a number counts as infinite.
 *
 * <p>A simplex can collapse where there is no minimum. So where it ends a new one is set up, until that finds nothing better.
 */
final class NelderMead {
    private static final int MOST_RESTARTS = 20;

    private final ToDoubleFunction<double[]> function;
    private final double tolerance;
    private final int limit;
    private int steps;

    /**
     * Prepares a search.
     *
     * @param function what is to be least
     * @param tolerance by how much the points and, relative to them, the values of the last simplex may differ
     * @param limit of steps, over all restarts
     */
    NelderMead(ToDoubleFunction<double[]> function, double tolerance, int limit) {
        this.function = function;
        this.tolerance = tolerance;
        this.limit = limit;
    }

    /**
     * What was found.
     *
     * @param at where
     * @param value the value there
     * @param steps how many steps it took
     * @param converged whether the search came to its end, not to its limit
     */
    record Minimum(List<Double> at, double value, int steps, boolean converged) {}

    private static final class Vertex {
        private final double[] at;
        private final double value;

        Vertex(double[] at, double value) {
            this.at = at;
            this.value = value;
        }

        double value() {
            return value;
        }
    }

    Minimum search(double[] start, double size) {
        Vertex best = vertex(start.clone());
        boolean settled = false;
        for (int restart = 0; !settled && restart <= MOST_RESTARTS && steps < limit; restart++) {
            Vertex found = descend(best, size);
            settled = best.value - found.value <= tolerance * (1 + Math.abs(found.value)) && steps < limit;
            best = found;
        }
        return new Minimum(Arrays.stream(best.at).boxed().toList(), best.value, steps, settled);
    }

    private Vertex descend(Vertex start, double size) {
        List<Vertex> simplex = new ArrayList<>(List.of(start));
        for (int i = 0; i < start.at.length; i++) {
            double[] at = start.at.clone();
            at[i] += size;
            simplex.add(vertex(at));
        }
        simplex.sort(Comparator.comparingDouble(Vertex::value));
        for (; steps < limit && !isSmall(simplex); steps++) {
            step(simplex);
            // Stable: of equal vertices the older one stays ahead.
            simplex.sort(Comparator.comparingDouble(Vertex::value));
        }
        return simplex.get(0);
    }

    private void step(List<Vertex> simplex) {
        int last = simplex.size() - 1;
        Vertex worst = simplex.get(last);
        double[] centre = new double[last];
        for (Vertex vertex : simplex.subList(0, last)) {
            for (int i = 0; i < last; i++) {
                centre[i] += vertex.at[i] / last;
            }
        }
        Vertex reflected = along(centre, worst, -1);
        if (reflected.value < simplex.get(0).value) {
            Vertex expanded = along(centre, worst, -2);
            simplex.set(last, expanded.value < reflected.value ? expanded : reflected);
        } else if (reflected.value < simplex.get(last - 1).value) {
            simplex.set(last, reflected);
        } else {
            boolean outside = reflected.value < worst.value;
            Vertex contracted = along(centre, worst, outside ? -0.5 : 0.5);
            if (contracted.value < Math.min(reflected.value, worst.value)) {
                simplex.set(last, contracted);
            } else {
                double[] best = simplex.get(0).at;
                simplex.subList(1, simplex.size()).replaceAll(vertex -> along(best, vertex, 0.5));
            }
        }
    }

    /** The point on the line from a centre through a vertex, at so many times their distance. */
    private Vertex along(double[] centre, Vertex vertex, double times) {
        double[] at = new double[centre.length];
        for (int i = 0; i < at.length; i++) {
            at[i] = centre[i] + times * (vertex.at[i] - centre[i]);
        }
        return vertex(at);
    }

    private Vertex vertex(double[] at) {
        double value = function.applyAsDouble(at);
        return new Vertex(at, Double.isNaN(value) ? Double.POSITIVE_INFINITY : value);
    }

    private boolean isSmall(List<Vertex> simplex) {
        Vertex best = simplex.get(0);
        double spread = simplex.get(simplex.size() - 1).value - best.value;
        double farthest = simplex.stream()
                .flatMapToDouble(vertex ->
                        IntStream.range(0, best.at.length).mapToDouble(i -> Math.abs(vertex.at[i] - best.at[i])))
                .max()
                .orElse(0);
        return farthest <= tolerance && !(spread > tolerance * (1 + Math.abs(best.value)));
    }
}
