package io.crmkit.spi.dictionary;

/**
 * One of the lists that the dictionary holds. The constants are the lists that crmkit's own rules consult; a host may
 * keep others.
 *
 * <p>Called by hosts and stores.
 *
 * @param code the code of the list; stored with its entries
 */
public record DictionaryType(String code) {
    /** Where a chance came from. */
    public static final DictionaryType CHANCE_SOURCE = new DictionaryType("chance-source");

    /** The regions of customers. */
    public static final DictionaryType REGION = new DictionaryType("region");

    /** The levels of customers; its rows are fixed. */
    public static final DictionaryType CUSTOMER_LEVEL = new DictionaryType("customer-level");

    /** What kinds of service requests there are. */
    public static final DictionaryType SERVICE_TYPE = new DictionaryType("service-type");

    /** Why customers are lost. */
    public static final DictionaryType LOSS_REASON = new DictionaryType("loss-reason");

    /** How one meets customers. */
    public static final DictionaryType ACTIVITY_CHANNEL = new DictionaryType("activity-channel");

    @Override
    public String toString() {
        return code;
    }
}
