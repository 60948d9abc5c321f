package io.crmkit.core.event;

import io.crmkit.spi.event.CrmEvent;
import io.crmkit.spi.event.Subject;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Tells whether the history of a record is still what it was, by heads that the host keeps where whoever can write the
 * database cannot. Nothing of it is stored by the library.
 *
 * <p>The head of a record without events is the SHA-256 of the record. The head after an event is the SHA-256 of the head
 * before it (32 bytes) and of the event. This is format 1: numbers have their highest byte first; a text is the number
 * of its UTF-16 units (4 bytes), then these (2 bytes each); what may be absent is a byte 0, or a byte 1 and the value.
 *
 * <ul>
 *   <li>A record: a byte 1 for the format, the name of its kind (text), its id (16 bytes).
 *   <li>An event: a byte 1 for the format; its id (16 bytes); the kind (text) and the id (16 bytes) of its subject; its
 *       basis (8 bytes) and its ordinal (4 bytes); its step (text); the status before and the status after (texts that may
 *       be absent); the actor (16 bytes that may be absent); the second since 1970 (8 bytes) and the nanosecond in it (4
 *       bytes) when it happened; the number of its details (4 bytes), and of each, ordered by name, the name and the value
 *       (texts).
 * </ul>
 *
 * <p>Called by hosts.
 */
public final class AuditChain {
    private static final int FORMAT = 1;

    private AuditChain() {}

    /**
     * {@return the heads of a history, one after each event}
     *
     * @param subject the record
     * @param events its events, in the order of its history
     * @throws IllegalArgumentException if one is about another record
     */
    public static List<AuditHead> heads(Subject subject, List<CrmEvent> events) {
        List<AuditHead> heads = new ArrayList<>();
        AuditHead head = AuditHead.of(subject);
        for (CrmEvent event : events) {
            head = head.after(event);
            heads.add(head);
        }
        return heads;
    }

    /**
     * {@return the first place where a history is not what it was; empty if it is} The events up to the last head that
     * was kept are proved by it; what fault it is, and of which event, shows where the heads around it were kept. That
     * the end is missing shows by a kept head only.
     *
     * @param subject the record
     * @param events its events, in the order of its history, as {@link History#of} gives them to the system, which sees all
     * @param kept heads of the record, in the order of their events; any may be left out, none is there twice
     * @throws IllegalArgumentException if heads are of another record, in another order or there twice, or one of no events
     *     is not the head that the record began with
     */
    public static Optional<AuditFinding> verify(Subject subject, List<CrmEvent> events, List<AuditHead> kept) {
        return new AuditTrail(subject, events, kept).finding();
    }

    static String hash(Subject subject) {
        return digest(out -> {
            out.writeByte(FORMAT);
            write(subject, out);
        });
    }

    static String hash(String before, CrmEvent event) {
        return digest(out -> {
            out.write(HexFormat.of().parseHex(before));
            out.writeByte(FORMAT);
            write(event, out);
        });
    }

    private static void write(Subject subject, DataOutputStream out) throws IOException {
        write(subject.kind(), out);
        write(subject.id(), out);
    }

    private static void write(CrmEvent event, DataOutputStream out) throws IOException {
        write(event.id().value(), out);
        write(event.subject(), out);
        out.writeLong(event.basis());
        out.writeInt(event.ordinal());
        write(event.step(), out);
        writeOptional(event.from(), out);
        writeOptional(event.to(), out);
        out.writeBoolean(event.actor().isPresent());
        if (event.actor().isPresent()) {
            write(event.actor().get().value(), out);
        }
        Instant at = event.at();
        out.writeLong(at.getEpochSecond());
        out.writeInt(at.getNano());
        out.writeInt(event.details().size());
        for (Map.Entry<String, String> detail : event.details().entrySet()) {
            write(detail.getKey(), out);
            write(detail.getValue(), out);
        }
    }

    private static void writeOptional(Optional<String> text, DataOutputStream out) throws IOException {
        out.writeBoolean(text.isPresent());
        if (text.isPresent()) {
            write(text.get(), out);
        }
    }

    /** Not in UTF-8, in which halves of characters are all the same. */
    private static void write(String text, DataOutputStream out) throws IOException {
        out.writeInt(text.length());
        out.writeChars(text);
    }

    private static void write(UUID id, DataOutputStream out) throws IOException {
        out.writeLong(id.getMostSignificantBits());
        out.writeLong(id.getLeastSignificantBits());
    }

    /** Writes what is digested. */
    @FunctionalInterface
    private interface Content {
        void write(DataOutputStream out) throws IOException;
    }

    private static String digest(Content content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            content.write(out);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
