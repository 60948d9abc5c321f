package io.crmkit.core.dictionary;

import io.crmkit.core.command.RejectionCode;

/**
 * The rules that stand against commands on the dictionary.
 *
 * <p>Called by hosts.
 */
public enum DictionaryRejection implements RejectionCode {
    /** The entry stands for a value that the rules know, and cannot be changed. */
    DICTIONARY_ENTRY_FIXED,
    /** The entry is retired already. */
    DICTIONARY_ENTRY_RETIRED,
    /** The entry is not retired. */
    DICTIONARY_ENTRY_NOT_RETIRED
}
