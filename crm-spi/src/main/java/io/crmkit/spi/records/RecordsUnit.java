package io.crmkit.spi.records;

import io.crmkit.spi.Unit;
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

/**
 * A unit that reads by going along records. What is left to a store: the records, applying changes, remembered commands
 * and number series.
 *
 * <p>Implemented by stores.
 */
public interface RecordsUnit extends Unit {

    /**
     * {@return what the store holds, as this unit sees it} Asked each time that a port is.
     *
     * @throws IllegalStateException if the unit has ended
     */
    Records records();

    @Override
    default AccessRepository access() {
        return new AccessReads(records());
    }

    @Override
    default DictionaryRepository dictionary() {
        return new DictionaryReads(records());
    }

    @Override
    default CustomerRepository customers() {
        return new CustomerReads(records());
    }

    @Override
    default OrderRepository orders() {
        return new OrderReads(records());
    }

    @Override
    default ProductRepository products() {
        return new ProductReads(records());
    }

    @Override
    default ActivityRepository activities() {
        return new ActivityReads(records());
    }

    @Override
    default ChanceRepository chances() {
        return new ChanceReads(records());
    }

    @Override
    default ServiceRepository services() {
        return new ServiceReads(records());
    }

    @Override
    default LossRepository losses() {
        return new LossReads(records());
    }

    @Override
    default EventRepository events() {
        return new EventReads(records());
    }

    @Override
    default ReportFacts facts() {
        return new FactReads(records());
    }
}
