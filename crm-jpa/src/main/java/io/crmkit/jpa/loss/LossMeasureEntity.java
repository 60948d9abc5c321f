package io.crmkit.jpa.loss;

import io.crmkit.jpa.value.InstantMicros;
import io.crmkit.jpa.value.ValueMapper;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.loss.LossMeasure;
import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A row of {@code crm_loss_measure}. */
@Entity(name = "CrmLossMeasure")
@Table(name = "crm_loss_measure")
@Access(AccessType.FIELD)
@SuppressWarnings("NullAway.Init") // the provider or the other constructor sets the fields
class LossMeasureEntity {
    @EmbeddedId
    private LossMeasureKey key;

    @Column(name = "author_id", nullable = false)
    private UUID author;

    @Convert(converter = InstantMicros.class)
    @Column(name = "recorded_at", nullable = false)
    private Instant at;

    @Column(name = "measure_text", nullable = false, length = 10000)
    private String text;

    protected LossMeasureEntity() {}

    /** What queries select. Public, for EclipseLink finds no other. */
    public LossMeasureEntity(UUID lossCase, int number, UUID author, Instant at, String text) {
        this.key = new LossMeasureKey(lossCase, number);
        this.author = author;
        this.at = at;
        this.text = text;
    }

    static LossMeasureEntity of(UUID lossCase, int number, LossMeasure measure) {
        return new LossMeasureEntity(
                lossCase, number, measure.author().value(), ValueMapper.toMicros(measure.at()), measure.text());
    }

    UUID lossCase() {
        return key.lossCase();
    }

    int number() {
        return key.number();
    }

    LossMeasure toMeasure() {
        return new LossMeasure(new UserId(author), at, text);
    }
}
