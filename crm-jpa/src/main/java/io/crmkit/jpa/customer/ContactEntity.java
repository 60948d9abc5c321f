package io.crmkit.jpa.customer;

import io.crmkit.jpa.value.VersionedEntity;
import io.crmkit.spi.customer.Gender;
import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code crm_contact}. */
@Entity(name = "CrmContact")
@Table(name = "crm_contact")
@Access(AccessType.FIELD)
@SuppressWarnings("NullAway.Init") // the mapper or the provider sets the fields
class ContactEntity extends VersionedEntity {
    @Column(name = "customer_id", nullable = false)
    private UUID customer;

    @Column(name = "external_id", length = 400)
    private @Nullable String externalId;

    @Column(name = "name", nullable = false, length = 400)
    private String name;

    @Column(name = "name_key", nullable = false, length = 400)
    private String nameKey;

    @Enumerated(EnumType.STRING)
    @Column(name = "gender", length = 40)
    private @Nullable Gender gender;

    @Column(name = "job_position", length = 400)
    private @Nullable String position;

    @Column(name = "office_phone", length = 400)
    private @Nullable String officePhone;

    @Column(name = "office_phone_digits", length = 400)
    private @Nullable String officePhoneDigits;

    @Column(name = "mobile", length = 400)
    private @Nullable String mobile;

    @Column(name = "mobile_digits", length = 400)
    private @Nullable String mobileDigits;

    @Column(name = "memo", length = 10000)
    private @Nullable String memo;

    protected ContactEntity() {}

    @Override
    public void giveUpKeys() {
        externalId = null;
    }

    public UUID getCustomer() {
        return customer;
    }

    public void setCustomer(UUID customer) {
        this.customer = customer;
    }

    public @Nullable String getExternalId() {
        return externalId;
    }

    public void setExternalId(@Nullable String externalId) {
        this.externalId = externalId;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getNameKey() {
        return nameKey;
    }

    public void setNameKey(String nameKey) {
        this.nameKey = nameKey;
    }

    public @Nullable Gender getGender() {
        return gender;
    }

    public void setGender(@Nullable Gender gender) {
        this.gender = gender;
    }

    public @Nullable String getPosition() {
        return position;
    }

    public void setPosition(@Nullable String position) {
        this.position = position;
    }

    public @Nullable String getOfficePhone() {
        return officePhone;
    }

    public void setOfficePhone(@Nullable String officePhone) {
        this.officePhone = officePhone;
    }

    public @Nullable String getOfficePhoneDigits() {
        return officePhoneDigits;
    }

    public void setOfficePhoneDigits(@Nullable String officePhoneDigits) {
        this.officePhoneDigits = officePhoneDigits;
    }

    public @Nullable String getMobile() {
        return mobile;
    }

    public void setMobile(@Nullable String mobile) {
        this.mobile = mobile;
    }

    public @Nullable String getMobileDigits() {
        return mobileDigits;
    }

    public void setMobileDigits(@Nullable String mobileDigits) {
        this.mobileDigits = mobileDigits;
    }

    public @Nullable String getMemo() {
        return memo;
    }

    public void setMemo(@Nullable String memo) {
        this.memo = memo;
    }
}
