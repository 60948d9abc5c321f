package io.crmkit.spi;

import io.crmkit.spi.access.AccessRepository;
import io.crmkit.spi.activity.ActivityRepository;
import io.crmkit.spi.chance.ChanceRepository;
import io.crmkit.spi.customer.CustomerRepository;
import io.crmkit.spi.dictionary.DictionaryRepository;
import io.crmkit.spi.event.EventRepository;
import io.crmkit.spi.loss.LossRepository;
import io.crmkit.spi.order.OrderRepository;
import io.crmkit.spi.order.ProductRepository;
import io.crmkit.spi.report.ReportFacts;
import io.crmkit.spi.service.ServiceRepository;
import java.util.Optional;

/**
 * One unit of work: what is read in it and what is written by it. Reads see what this unit applied before. Used by one
 * thread.
 *
 * <p>Implemented by stores.
 */
public interface Unit {

    /** {@return users and roles} */
    AccessRepository access();

    /** {@return the dictionary} */
    DictionaryRepository dictionary();

    /** {@return customers, standings and contacts} */
    CustomerRepository customers();

    /** {@return orders} */
    OrderRepository orders();

    /** {@return products and stock} */
    ProductRepository products();

    /** {@return activities} */
    ActivityRepository activities();

    /** {@return chances and plans} */
    ChanceRepository chances();

    /** {@return service requests} */
    ServiceRepository services();

    /** {@return loss cases} */
    LossRepository losses();

    /** {@return the history} */
    EventRepository events();

    /** {@return what reports are calculated from} */
    ReportFacts facts();

    /**
     * {@return what is remembered of a command}
     *
     * @param id the command's id
     */
    Optional<CommandRecord> findCommand(CommandId id);

    /**
     * Writes the outcome of a command, whole or not at all. Every update and removal is a compare-and-set on the
     * version; an update gives a greater version even if nothing else changed. Unique keys are kept, whoever may see
     * the records.
     *
     * <p>A store may keep references: a change that names a record which does not exist may be refused as a conflict,
     * so what is named is written before, or together with, what names it.
     *
     * <p>A store may find a conflict or a duplicate here or when the unit ends; either way the unit as a whole writes
     * nothing, also when the work that was done in it catches the exception: the unit then fails with it. Texts,
     * amounts and days are kept exactly, up to lines of 200 characters, free texts of 4,000, amounts of 18 digits and
     * 10 decimals.
     *
     * @param changes what to write
     * @return the versions that inserted and updated records now have
     * @throws ConflictException if a record to update or remove is gone or has another version
     * @throws DuplicateException if a unique key is taken, or an id ({@code kind.id})
     * @throws StoreException if the store failed otherwise
     */
    Applied apply(Changes changes);

    /**
     * {@return the first of some numbers of a series that follow each other: 1, then greater ones} No number is given
     * twice, also to units that run at once; gaps are allowed, and a unit that fails may leave one. Others who want a
     * number of the series may have to wait until the unit ends, so numbers are best drawn late.
     *
     * @param series the series
     * @param count how many numbers to draw; at least 1
     */
    long next(Series series, int count);
}
