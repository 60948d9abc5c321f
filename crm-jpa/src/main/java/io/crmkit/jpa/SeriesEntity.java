package io.crmkit.jpa;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * A row of {@code crm_series}. Only its creation goes through the provider, so that no copy of a count is ever held.
 */
@Entity(name = "CrmSeries")
@Table(name = "crm_series")
@Access(AccessType.FIELD)
@SuppressWarnings("NullAway.Init") // the provider or the other constructor sets the fields
class SeriesEntity {
    @Id
    @Column(name = "name", nullable = false, length = 100)
    private String name;

    @Column(name = "last_number", nullable = false)
    private long lastNumber;

    protected SeriesEntity() {}

    SeriesEntity(String name, long lastNumber) {
        this.name = name;
        this.lastNumber = lastNumber;
    }
}
