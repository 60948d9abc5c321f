package io.crmkit.examples.scale;

import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;

/** Spark in this process, seen by nobody outside. On a cluster a host has its own. */
final class Spark {
    private Spark() {}

    /**
     * A session.
     *
     * @param folder where Spark may keep what does not fit into memory
     */
    static SparkSession session(Path folder) {
        return SparkSession.builder()
                .appName("crmkit")
                .master("local[2]")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.ui.enabled", "false")
                .config("spark.local.dir", folder.resolve("spark").toString())
                .config("spark.sql.warehouse.dir", folder.resolve("warehouse").toString())
                .config("spark.sql.datetime.java8API.enabled", "true")
                .config("spark.sql.session.timeZone", "UTC")
                .getOrCreate();
    }
}
