package io.crmkit.spi.access;

/**
 * What a grant permits, by its code, such as {@code chance.assign}. The codes are constants beside the commands and
 * reads they guard.
 *
 * <p>Called by hosts and stores.
 *
 * @param code the code; part of the API, and stored with roles
 */
public record Permission(String code) implements Comparable<Permission> {

    @Override
    public int compareTo(Permission other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
