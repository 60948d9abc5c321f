package io.crmkit.spi.dictionary;

import io.crmkit.spi.value.CrmStyle;
import io.crmkit.spi.value.Kind;
import io.crmkit.spi.value.State;
import io.crmkit.spi.value.UniqueKey;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * One value of a list: what records keep is {@link #getValue()}, what people read is {@link #getItem()} or a label.
 *
 * <p>Called by hosts and stores.
 */
@Value.Immutable
@CrmStyle
public interface DictionaryEntry extends State<DictionaryEntryId> {

    /** The token of this kind. */
    Kind<DictionaryEntry, DictionaryEntryId> KIND = Kind.of(
                    "dictionary-entry", DictionaryEntry.class, DictionaryEntryId::new)
            .unique("value", entry -> Optional.of(entry.getType().code() + UniqueKey.SEPARATOR + entry.getValue()));

    @Override
    DictionaryEntryId getId();

    /** {@return the list it belongs to} */
    DictionaryType getType();

    /** {@return the value that records keep; unique in its list, never changed} */
    String getValue();

    /** {@return the text shown where no label fits} */
    String getItem();

    /** {@return the text shown, by language tag such as {@code en} or {@code zh}} */
    Map<String, String> getLabels();

    /**
     * {@return the text to show to someone: the label whose language tag fits best, or else the item} Labels are looked
     * up as RFC 4647 does: by the whole tag, then without its last part, such as {@code zh-Hans} for {@code
     * zh-Hans-CN}, at last by the language alone.
     *
     * @param locale the language
     */
    default String label(Locale locale) {
        String tag = locale.toLanguageTag();
        while (!getLabels().containsKey(tag)) {
            int end = tag.lastIndexOf('-');
            if (end < 0) {
                return getItem();
            }
            tag = tag.substring(0, end);
        }
        return getLabels().getOrDefault(tag, getItem());
    }

    /** {@return its place in the list, from 0; entries of one place are ordered by value} */
    int getPosition();

    /** {@return whether a host may change it; the fixed rows stand for values that the rules know} */
    boolean isEditable();

    /** {@return whether it may no longer be chosen; records that keep its value stay valid} */
    @Value.Default
    default boolean isRetired() {
        return false;
    }

    @Override
    @Value.Default
    default long getVersion() {
        return NEW;
    }

    @Override
    default DictionaryEntry withVersion(long version) {
        return builder().from(this).version(version).build();
    }

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds dictionary entries. */
    final class Builder extends ImmutableDictionaryEntry.Builder {
        Builder() {}
    }
}
