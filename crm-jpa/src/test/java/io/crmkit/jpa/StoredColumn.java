package io.crmkit.jpa;

/**
 * A column as a database describes it.
 *
 * @param nullable whether it may be absent
 * @param jdbcType one of {@link java.sql.Types}
 * @param typeName what the database calls the type, in small letters
 * @param size how many characters or digits it has; of MariaDB's texts without a length, how many bytes
 * @param scale how many of the digits are decimals
 */
record StoredColumn(boolean nullable, int jdbcType, String typeName, int size, int scale) {
    /** UTF-8 has no longer characters. */
    private static final int BYTES = 4;

    /** Whether every text of a length fits. */
    boolean holdsTextOf(int length) {
        return typeName.endsWith("text") ? size >= BYTES * length : size == length;
    }
}
