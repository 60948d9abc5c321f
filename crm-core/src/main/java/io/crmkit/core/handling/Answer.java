package io.crmkit.core.handling;

import io.crmkit.core.command.ImportSummary;
import io.crmkit.spi.value.Id;
import io.crmkit.spi.value.Kind;
import io.crmkit.spi.value.State;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Internal: how the answer of a command is remembered, and how it is given again when the command is sent again.
 *
 * @param <R> the type of the answer
 * @param write the text to remember, at most 200 characters
 * @param recall the answer that the text stands for, if it may still be seen
 */
public record Answer<R>(Function<R, String> write, BiFunction<String, Context, Optional<R>> recall) {

    /**
     * {@return answers that are records: remembered by id, given again as they then stand}
     *
     * @param <S> the state type
     * @param <I> the type of its identity
     * @param kind the kind
     * @param type finds the record, and says what lets it be seen
     */
    public static <S extends State<I>, I extends Id> Answer<S> state(Kind<S, I> kind, SubjectType<S, I> type) {
        return new Answer<>(
                state -> state.getId().value().toString(),
                (text, context) ->
                        type.finder().find(context.unit(), kind.id(UUID.fromString(text)), context.scope(type.read())));
    }

    /**
     * {@return answers that are the ids of records that are gone}
     *
     * @param <S> the state type
     * @param <I> the type of its identity
     * @param kind the kind
     */
    public static <S extends State<I>, I extends Id> Answer<I> id(Kind<S, I> kind) {
        return new Answer<>(
                id -> id.value().toString(), (text, context) -> Optional.of(kind.id(UUID.fromString(text))));
    }

    /** {@return answers that sum up an import} */
    public static Answer<ImportSummary> summary() {
        return new Answer<>(
                summary -> summary.inserted() + "," + summary.updated() + "," + summary.unchanged(),
                (text, context) -> {
                    int[] counts = Arrays.stream(text.split(",", -1))
                            .mapToInt(Integer::parseInt)
                            .toArray();
                    return Optional.of(new ImportSummary(counts[0], counts[1], counts[2]));
                });
    }
}
