package io.crmkit.jpa.customer;

import io.crmkit.jpa.value.StateMapper;
import io.crmkit.jpa.value.ValueMapper;
import io.crmkit.spi.customer.Contact;
import io.crmkit.spi.customer.ContactId;
import io.crmkit.spi.customer.Gender;
import java.util.Optional;
import java.util.UUID;
import org.mapstruct.BeanMapping;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.MappingTarget;
import org.mapstruct.NullValueCheckStrategy;
import org.mapstruct.ReportingPolicy;

@Mapper(
        uses = {ValueMapper.class, CustomerIds.class},
        nullValueCheckStrategy = NullValueCheckStrategy.ALWAYS,
        unmappedSourcePolicy = ReportingPolicy.ERROR,
        unmappedTargetPolicy = ReportingPolicy.ERROR)
interface ContactMapper extends StateMapper<Contact, ContactEntity> {

    @Override
    @BeanMapping(ignoreUnmappedSourceProperties = "version")
    @Mapping(target = "nameKey", source = "name", qualifiedByName = "fold")
    @Mapping(target = "officePhoneDigits", source = "officePhone", qualifiedByName = "digits")
    @Mapping(target = "mobileDigits", source = "mobile", qualifiedByName = "digits")
    ContactEntity toEntity(Contact state);

    @Override
    @BeanMapping(ignoreUnmappedSourceProperties = {"id", "version"})
    @Mapping(target = "id", ignore = true)
    @Mapping(target = "nameKey", source = "name", qualifiedByName = "fold")
    @Mapping(target = "officePhoneDigits", source = "officePhone", qualifiedByName = "digits")
    @Mapping(target = "mobileDigits", source = "mobile", qualifiedByName = "digits")
    void update(Contact state, @MappingTarget ContactEntity entity);

    @Override
    @BeanMapping(ignoreUnmappedSourceProperties = {"nameKey", "officePhoneDigits", "mobileDigits"})
    Contact toState(ContactEntity entity);

    default ContactId toContactId(UUID value) {
        return new ContactId(value);
    }

    /** The shared {@link ValueMapper#wrap} does not fit what a builder takes for an enum. */
    default Optional<? extends Gender> wrap(Gender gender) {
        return Optional.of(gender);
    }
}
