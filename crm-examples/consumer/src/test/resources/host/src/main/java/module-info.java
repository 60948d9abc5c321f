/** A host on the module path. The same host is built and run without this file, too. */
@SuppressWarnings("requires-automatic") // H2 and crm-jpa have no descriptor.
module com.acme.sales {
    requires com.h2database;
    requires io.crmkit.core;
    requires io.crmkit.jpa;
    requires jakarta.persistence;
    requires java.naming;
    requires java.sql;
}
