package io.crmkit.jpa.customer;

import io.crmkit.jpa.value.InstantMicros;
import io.crmkit.jpa.value.MoneyColumns;
import io.crmkit.jpa.value.VersionedEntity;
import io.crmkit.spi.customer.CustomerLevel;
import io.crmkit.spi.value.UniqueKey;
import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code crm_customer}. */
@Entity(name = "CrmCustomer")
@Table(name = "crm_customer")
@Access(AccessType.FIELD)
@SuppressWarnings("NullAway.Init") // the mapper or the provider sets the fields
class CustomerEntity extends VersionedEntity {
    @Column(name = "customer_number", nullable = false, length = 400)
    private String number;

    @Column(name = "number_key", nullable = false, length = 400)
    private String numberKey;

    @Column(name = "external_id", length = 400)
    private @Nullable String externalId;

    @Column(name = "name", nullable = false, length = 400)
    private String name;

    @Column(name = "name_key", nullable = false, length = 400)
    private String nameKey;

    @Column(name = "manager_id", nullable = false)
    private UUID manager;

    @Column(name = "region", length = 400)
    private @Nullable String region;

    @Enumerated(EnumType.STRING)
    @Column(name = "customer_level", length = 40)
    private @Nullable CustomerLevel level;

    @Column(name = "satisfaction")
    private @Nullable Integer satisfaction;

    @Column(name = "credit")
    private @Nullable Integer credit;

    @Column(name = "address", length = 10000)
    private @Nullable String address;

    @Column(name = "postcode", length = 400)
    private @Nullable String postcode;

    @Column(name = "phone", length = 400)
    private @Nullable String phone;

    @Column(name = "phone_digits", length = 400)
    private @Nullable String phoneDigits;

    @Column(name = "fax", length = 400)
    private @Nullable String fax;

    @Column(name = "website", length = 400)
    private @Nullable String website;

    @Column(name = "licence_number", length = 400)
    private @Nullable String licenceNumber;

    @Column(name = "legal_representative", length = 400)
    private @Nullable String legalRepresentative;

    @Embedded
    @AttributeOverride(
            name = "amount",
            column = @Column(name = "registered_capital_amount", precision = 38, scale = MoneyColumns.SCALE))
    @AttributeOverride(name = "currency", column = @Column(name = "registered_capital_currency", length = 3))
    private @Nullable MoneyColumns registeredCapital;

    @Embedded
    @AttributeOverride(
            name = "amount",
            column = @Column(name = "annual_turnover_amount", precision = 38, scale = MoneyColumns.SCALE))
    @AttributeOverride(name = "currency", column = @Column(name = "annual_turnover_currency", length = 3))
    private @Nullable MoneyColumns annualTurnover;

    @Column(name = "bank", length = 400)
    private @Nullable String bank;

    @Column(name = "bank_account", length = 400)
    private @Nullable String bankAccount;

    @Column(name = "local_tax_number", length = 400)
    private @Nullable String localTaxNumber;

    @Column(name = "national_tax_number", length = 400)
    private @Nullable String nationalTaxNumber;

    @Column(name = "customer_since", nullable = false)
    private LocalDate customerSince;

    @Column(name = "created_by")
    private @Nullable UUID createdBy;

    @Convert(converter = InstantMicros.class)
    @Column(name = "created_at", nullable = false)
    private Instant createdAt;

    protected CustomerEntity() {}

    @Override
    public void giveUpKeys() {
        String free = UniqueKey.SEPARATOR + getId();
        number = free;
        nameKey = free;
        externalId = null;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public String getNumberKey() {
        return numberKey;
    }

    public void setNumberKey(String numberKey) {
        this.numberKey = numberKey;
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

    public UUID getManager() {
        return manager;
    }

    public void setManager(UUID manager) {
        this.manager = manager;
    }

    public @Nullable String getRegion() {
        return region;
    }

    public void setRegion(@Nullable String region) {
        this.region = region;
    }

    public @Nullable CustomerLevel getLevel() {
        return level;
    }

    public void setLevel(@Nullable CustomerLevel level) {
        this.level = level;
    }

    public @Nullable Integer getSatisfaction() {
        return satisfaction;
    }

    public void setSatisfaction(@Nullable Integer satisfaction) {
        this.satisfaction = satisfaction;
    }

    public @Nullable Integer getCredit() {
        return credit;
    }

    public void setCredit(@Nullable Integer credit) {
        this.credit = credit;
    }

    public @Nullable String getAddress() {
        return address;
    }

    public void setAddress(@Nullable String address) {
        this.address = address;
    }

    public @Nullable String getPostcode() {
        return postcode;
    }

    public void setPostcode(@Nullable String postcode) {
        this.postcode = postcode;
    }

    public @Nullable String getPhone() {
        return phone;
    }

    public void setPhone(@Nullable String phone) {
        this.phone = phone;
    }

    public @Nullable String getPhoneDigits() {
        return phoneDigits;
    }

    public void setPhoneDigits(@Nullable String phoneDigits) {
        this.phoneDigits = phoneDigits;
    }

    public @Nullable String getFax() {
        return fax;
    }

    public void setFax(@Nullable String fax) {
        this.fax = fax;
    }

    public @Nullable String getWebsite() {
        return website;
    }

    public void setWebsite(@Nullable String website) {
        this.website = website;
    }

    public @Nullable String getLicenceNumber() {
        return licenceNumber;
    }

    public void setLicenceNumber(@Nullable String licenceNumber) {
        this.licenceNumber = licenceNumber;
    }

    public @Nullable String getLegalRepresentative() {
        return legalRepresentative;
    }

    public void setLegalRepresentative(@Nullable String legalRepresentative) {
        this.legalRepresentative = legalRepresentative;
    }

    public @Nullable MoneyColumns getRegisteredCapital() {
        return registeredCapital;
    }

    public void setRegisteredCapital(@Nullable MoneyColumns registeredCapital) {
        this.registeredCapital = registeredCapital;
    }

    public @Nullable MoneyColumns getAnnualTurnover() {
        return annualTurnover;
    }

    public void setAnnualTurnover(@Nullable MoneyColumns annualTurnover) {
        this.annualTurnover = annualTurnover;
    }

    public @Nullable String getBank() {
        return bank;
    }

    public void setBank(@Nullable String bank) {
        this.bank = bank;
    }

    public @Nullable String getBankAccount() {
        return bankAccount;
    }

    public void setBankAccount(@Nullable String bankAccount) {
        this.bankAccount = bankAccount;
    }

    public @Nullable String getLocalTaxNumber() {
        return localTaxNumber;
    }

    public void setLocalTaxNumber(@Nullable String localTaxNumber) {
        this.localTaxNumber = localTaxNumber;
    }

    public @Nullable String getNationalTaxNumber() {
        return nationalTaxNumber;
    }

    public void setNationalTaxNumber(@Nullable String nationalTaxNumber) {
        this.nationalTaxNumber = nationalTaxNumber;
    }

    public LocalDate getCustomerSince() {
        return customerSince;
    }

    public void setCustomerSince(LocalDate customerSince) {
        this.customerSince = customerSince;
    }

    public @Nullable UUID getCreatedBy() {
        return createdBy;
    }

    public void setCreatedBy(@Nullable UUID createdBy) {
        this.createdBy = createdBy;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }

    public void setCreatedAt(Instant createdAt) {
        this.createdAt = createdAt;
    }
}
