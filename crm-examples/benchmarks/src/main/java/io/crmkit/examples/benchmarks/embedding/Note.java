package io.crmkit.examples.benchmarks.embedding;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** What an application stores that has nothing but this. */
@Entity
@Table(name = "note")
@SuppressWarnings("NullAway.Init") // the provider or the other constructor sets the field
class Note {
    @Id
    @Column(name = "id", nullable = false)
    private UUID id;

    protected Note() {}

    Note(UUID id) {
        this.id = id;
    }

    UUID getId() {
        return id;
    }
}
