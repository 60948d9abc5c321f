package io.crmkit.examples.springhost.enquiry;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.CrudRepository;

/** The enquiries. */
public interface EnquiryRepository extends CrudRepository<Enquiry, UUID> {
    /** Those that nobody has taken up, in the order in which they came. */
    List<Enquiry> findByChanceIsNullOrderByReceivedAt();

    /** One of them, for one who takes it up; others wait, and find it taken. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Enquiry> findByIdAndChanceIsNull(UUID id);
}
