package io.crmkit.core.dictionary;

import io.crmkit.core.command.Text;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.hibernate.validator.constraints.Range;

/**
 * What people read of a dictionary entry.
 *
 * <p>Called by hosts.
 *
 * @param item the text shown where no label fits
 * @param labels the text shown, by language tag such as {@code en}
 * @param position its place in the list, from 0 to 1,000,000
 */
public record EntryText(
        @NotNull @Text(max = 200) String item,
        @NotNull @Size(max = 100) Map<@NotNull @Text(max = 35) String, @NotNull @Text(max = 200) String> labels,
        @Range(min = 0, max = 1_000_000) int position) {

    /**
     * {@return a text without labels}
     *
     * @param item the text shown
     * @param position its place in the list
     */
    public static EntryText of(String item, int position) {
        return new EntryText(item, Map.of(), position);
    }
}
