package io.crmkit.examples.springhost;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.chance.ChanceStep;
import io.crmkit.core.customer.CustomerAction;
import io.crmkit.core.handover.HandOverAction;
import io.crmkit.core.loss.LossStep;
import io.crmkit.core.report.ServiceStage;
import io.crmkit.core.service.ServiceStep;
import io.crmkit.examples.springhost.web.Area;
import io.crmkit.spi.activity.ActivityStatus;
import io.crmkit.spi.chance.ChanceStatus;
import io.crmkit.spi.customer.CustomerStatus;
import io.crmkit.spi.loss.LossStatus;
import io.crmkit.spi.order.OrderStatus;
import io.crmkit.spi.service.ServiceStatus;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The texts of the pages. */
class TextsTest {
    private static final List<Class<? extends Enum<?>>> SHOWN = List.of(
            ChanceStatus.class,
            ServiceStatus.class,
            ServiceStage.class,
            LossStatus.class,
            CustomerStatus.class,
            ActivityStatus.class,
            OrderStatus.class);

    /** What the histories of the pages may tell of: an event has the name of one of these. */
    private static final List<Class<? extends Enum<?>>> STEPS =
            List.of(CustomerAction.class, ChanceStep.class, ServiceStep.class, LossStep.class, HandOverAction.class);

    @ParameterizedTest
    @ValueSource(strings = {"_es", "_zh", "_bg"})
    @DisplayName("Every language says all that English says")
    void complete(String language) throws IOException {
        assertThat(texts(language).stringPropertyNames()).isEqualTo(texts("").stringPropertyNames());
        assertThat(texts(language).values()).noneMatch(text -> text.toString().isBlank());
    }

    @Test
    @DisplayName("There are words for every status and step")
    void enums() throws IOException {
        Properties english = texts("");
        assertThat(SHOWN.stream()
                        .flatMap(type -> Stream.of(type.getEnumConstants())
                                .map(value -> type.getSimpleName() + "." + value.name())))
                .allMatch(english::containsKey);
        assertThat(STEPS.stream()
                        .flatMap(type -> Stream.of(type.getEnumConstants()))
                        .map(step -> "step." + step.name()))
                .allMatch(english::containsKey);
        assertThat(Stream.of(Area.values()).map(area -> "area." + area)).allMatch(english::containsKey);
    }

    private static Properties texts(String language) throws IOException {
        Properties texts = new Properties();
        try (Reader in = new InputStreamReader(
                TextsTest.class.getResourceAsStream("/messages" + language + ".properties"), StandardCharsets.UTF_8)) {
            texts.load(in);
        }
        return texts;
    }
}
