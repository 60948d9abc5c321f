/** The behaviour of crmkit: commands, rules, permissions and report calculators over any store. */
module io.crmkit.core {
    requires transitive io.crmkit.spi;
    requires transitive jakarta.validation;
    requires transitive org.hibernate.validator;
    requires com.fasterxml.uuid;
    requires org.slf4j;

    exports io.crmkit.core;
    exports io.crmkit.core.access;
    exports io.crmkit.core.activity;
    exports io.crmkit.core.analytics;
    exports io.crmkit.core.analytics.classification;
    exports io.crmkit.core.analytics.customer;
    exports io.crmkit.core.analytics.loss;
    exports io.crmkit.core.analytics.sales;
    exports io.crmkit.core.analytics.service;
    exports io.crmkit.core.analytics.statistics;
    exports io.crmkit.core.chance;
    exports io.crmkit.core.command;
    exports io.crmkit.core.customer;
    exports io.crmkit.core.dictionary;
    exports io.crmkit.core.event;
    exports io.crmkit.core.handover;
    exports io.crmkit.core.loss;
    exports io.crmkit.core.order;
    exports io.crmkit.core.report;
    exports io.crmkit.core.service;
    exports io.crmkit.core.settings;

    // Constraints are checked on the fields of records.
    opens io.crmkit.core to
            org.hibernate.validator;
    opens io.crmkit.core.access to
            org.hibernate.validator;
    opens io.crmkit.core.activity to
            org.hibernate.validator;
    opens io.crmkit.core.analytics to
            org.hibernate.validator;
    opens io.crmkit.core.analytics.classification to
            org.hibernate.validator;
    opens io.crmkit.core.analytics.customer to
            org.hibernate.validator;
    opens io.crmkit.core.analytics.loss to
            org.hibernate.validator;
    opens io.crmkit.core.analytics.sales to
            org.hibernate.validator;
    opens io.crmkit.core.analytics.service to
            org.hibernate.validator;
    opens io.crmkit.core.analytics.statistics to
            org.hibernate.validator;
    opens io.crmkit.core.chance to
            org.hibernate.validator;
    opens io.crmkit.core.command to
            org.hibernate.validator;
    opens io.crmkit.core.customer to
            org.hibernate.validator;
    opens io.crmkit.core.dictionary to
            org.hibernate.validator;
    opens io.crmkit.core.event to
            org.hibernate.validator;
    opens io.crmkit.core.handover to
            org.hibernate.validator;
    opens io.crmkit.core.loss to
            org.hibernate.validator;
    opens io.crmkit.core.order to
            org.hibernate.validator;
    opens io.crmkit.core.report to
            org.hibernate.validator;
    opens io.crmkit.core.service to
            org.hibernate.validator;
    opens io.crmkit.core.settings to
            org.hibernate.validator;
}
