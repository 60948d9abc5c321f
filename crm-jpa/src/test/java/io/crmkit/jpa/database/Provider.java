package io.crmkit.jpa.database;

import java.util.Map;

/** The providers that the store is tested with, each on a class path of its own. */
public enum Provider {
    /** Hibernate ORM. */
    HIBERNATE(
            "org.hibernate.",
            Map.of(
                    "hibernate.jdbc.batch_size", "50",
                    "hibernate.order_inserts", "true",
                    "hibernate.order_updates", "true",
                    "hibernate.jpa.compliance.transaction", "true")),
    /** EclipseLink, without weaving: only its agent or its compiler plug-in weaves. */
    ECLIPSELINK(
            "org.eclipse.persistence.",
            Map.of(
                    "eclipselink.jdbc.batch-writing", "JDBC",
                    "eclipselink.jdbc.batch-writing.size", "50"));

    private final String packages;
    private final Map<String, String> batching;

    Provider(String packages, Map<String, String> batching) {
        this.packages = packages;
        this.batching = batching;
    }

    /** {@return the one that this JVM has} */
    public static Provider current() {
        return Settings.provider();
    }

    /** {@return whether it is Hibernate} For {@code EnabledIf} where a test is about what only Hibernate does. */
    public static boolean isHibernate() {
        return current() == HIBERNATE;
    }

    /** {@return how the names of its classes begin} */
    public String packages() {
        return packages;
    }

    /** {@return what it needs in an address: EclipseLink tells PostgreSQL that an absent UUID is an absent text} */
    String postgresqlSettings() {
        return this == ECLIPSELINK ? "&stringtype=unspecified" : "";
    }

    /** {@return settings that hosts like: it batches statements, and may choose their order} */
    public Map<String, String> batching() {
        return batching;
    }
}
