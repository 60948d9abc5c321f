package io.crmkit.core.event;

import io.crmkit.spi.event.CrmEvent;
import io.crmkit.spi.event.Subject;

/**
 * What stands for the history of a record up to an event: a digest of that event and of the head before it. Whoever
 * keeps a head knows later whether that history is still what it was.
 *
 * <p>Called by hosts.
 *
 * @param subject the record
 * @param events how many events it has had
 * @param hash the digest: 64 hexadecimal digits, small letters
 */
public record AuditHead(Subject subject, int events, String hash) {

    /**
     * Makes a head that was kept.
     *
     * @param subject the record
     * @param events how many events it has had
     * @param hash the digest
     * @throws IllegalArgumentException if the number is negative, or the digest is not 64 hexadecimal digits in small letters
     */
    public AuditHead {
        if (events < 0
                || hash.length() != 64
                || !hash.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'))) {
            throw new IllegalArgumentException("no head of a history");
        }
    }

    /**
     * {@return the head of a record that nothing has happened to}
     *
     * @param subject the record
     */
    public static AuditHead of(Subject subject) {
        return new AuditHead(subject, 0, AuditChain.hash(subject));
    }

    /**
     * {@return the head after one more event}
     *
     * @param event the event
     * @throws IllegalArgumentException if it is about another record
     */
    public AuditHead after(CrmEvent event) {
        if (!event.subject().equals(subject)) {
            throw new IllegalArgumentException("an event of another record");
        }
        return new AuditHead(subject, events + 1, AuditChain.hash(hash, event));
    }
}
