/** The language and the ports of crmkit: state, ids, events, the store that a host implements, and one in memory. */
module io.crmkit.spi {
    requires transitive org.jspecify;
    // An automatic module, so static: without it at run time, a run-time image can be linked.
    requires static transitive org.immutables.value.annotations;

    exports io.crmkit.spi;
    exports io.crmkit.spi.access;
    exports io.crmkit.spi.activity;
    exports io.crmkit.spi.chance;
    exports io.crmkit.spi.customer;
    exports io.crmkit.spi.dictionary;
    exports io.crmkit.spi.event;
    exports io.crmkit.spi.loss;
    exports io.crmkit.spi.memory;
    exports io.crmkit.spi.order;
    exports io.crmkit.spi.records;
    exports io.crmkit.spi.report;
    exports io.crmkit.spi.service;
    exports io.crmkit.spi.value;
}
