package io.crmkit.examples.tour.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PaletteTest {
    /** What is left of red, green and blue to those who lack one kind of cone: Machado, Oliveira and Fernandes (2009). */
    private static final List<double[][]> SIGHTS = List.of(
            new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}},
            new double[][] {
                {0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}
            },
            new double[][] {
                {0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}
            },
            new double[][] {
                {1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}
            });

    static List<Palette> palettes() {
        return List.of(Palette.LIGHT, Palette.DARK);
    }

    @ParameterizedTest
    @MethodSource("palettes")
    @DisplayName("Texts stand out from what is behind them by 4.5, marks by 3, as the guidelines ask")
    void contrast(Palette palette) {
        Colour page = Colour.of(palette.page());

        assertThat(Colour.of(palette.ink()).contrast(page)).isGreaterThan(4.5);
        assertThat(Colour.of(palette.ink()).contrast(Colour.of(palette.zone()))).isGreaterThan(4.5);
        assertThat(Colour.of(palette.muted()).contrast(page)).isGreaterThan(4.5);
        assertThat(palette.series())
                .allSatisfy(
                        series -> assertThat(Colour.of(series).contrast(page)).isGreaterThan(3));
        for (int i = 0; i < Palette.HEATS; i++) {
            assertThat(palette.textColour(i).contrast(palette.heatColour(i))).isGreaterThan(4.5);
        }
        assertThat(Colour.of("#ffffff").contrast(Colour.of("#000000"))).isEqualTo(21);
    }

    @ParameterizedTest
    @MethodSource("palettes")
    @DisplayName("Series differ, also to those who see fewer colours")
    void series(Palette palette) {
        for (double[][] sight : SIGHTS) {
            List<double[]> seen = new ArrayList<>();
            for (String series : palette.series()) {
                double[] lab = lab(sight, Colour.of(series));
                assertThat(seen)
                        .as("%s seen through %s", series, sight[0][0])
                        .allSatisfy(other -> assertThat(distance(lab, other)).isGreaterThan(18));
                seen.add(lab);
            }
        }
    }

    private static double distance(double[] a, double[] b) {
        return Math.sqrt(Math.pow(a[0] - b[0], 2) + Math.pow(a[1] - b[1], 2) + Math.pow(a[2] - b[2], 2));
    }

    /** The colour space CIELAB, in which equal distances look about equal. */
    private static double[] lab(double[][] sight, Colour colour) {
        double[] rgb = times(sight, new double[] {linear(colour.red()), linear(colour.green()), linear(colour.blue())});
        double[] xyz = times(
                new double[][] {{0.4124, 0.3576, 0.1805}, {0.2126, 0.7152, 0.0722}, {0.0193, 0.1192, 0.9505}}, rgb);
        double x = curve(xyz[0] / 0.9505);
        double y = curve(xyz[1]);
        double z = curve(xyz[2] / 1.089);
        return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    private static double[] times(double[][] matrix, double[] vector) {
        double[] product = new double[3];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                product[i] += matrix[i][j] * vector[j];
            }
        }
        return product;
    }

    private static double linear(int channel) {
        double part = channel / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }

    private static double curve(double t) {
        return t > 216.0 / 24389 ? Math.cbrt(t) : (24389.0 / 27 * t + 16) / 116;
    }
}
