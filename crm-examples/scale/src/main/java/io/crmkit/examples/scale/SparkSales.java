package io.crmkit.examples.scale;

import io.crmkit.core.report.SalesTotals;
import io.crmkit.spi.report.Bucket;
import io.crmkit.spi.report.SalesFact;
import io.crmkit.spi.value.Money;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Currency;
import java.util.Iterator;
import java.util.Optional;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Sums of sales over Parquet files, by the library's own {@link SalesTotals}: Spark runs them where the data is, one for
 * each partition. What a partition hands on is a list of facts again, and the sums of those are the sums of all.
 */
final class SparkSales {
    /** A line of an order. */
    private static final StructType LINE = new StructType()
            .add("customer", DataTypes.StringType)
            .add("day", DataTypes.DateType)
            .add("orders", DataTypes.LongType)
            .add("amount", DataTypes.createDecimalType(18, OrderLines.SCALE))
            .add("currency", DataTypes.StringType);

    /** A fact. The amount is text, for a sum may have more digits than the 38 of Spark's decimals. */
    private static final StructType FACT = new StructType()
            .add("customer", DataTypes.StringType)
            .add("bucket", DataTypes.DateType)
            .add("orders", DataTypes.LongType)
            .add("amount", DataTypes.StringType)
            .add("currency", DataTypes.StringType);

    private SparkSales() {}

    /** Writes a history, each task the lines of its own numbers. */
    static void write(SparkSession spark, int size, int customers, Path file) {
        spark.range(size)
                .mapPartitions(
                        (MapPartitionsFunction<Long, Row>) numbers -> {
                            OrderLines lines = new OrderLines(size, customers);
                            return stream(numbers)
                                    .map(number -> line(lines.fact(Math.toIntExact(number))))
                                    .iterator();
                        },
                        Encoders.row(LINE))
                .write()
                .parquet(file.toString());
    }

    /** Sums a history. */
    static SalesTotals totals(SparkSession spark, Path file, Bucket bucket) {
        Dataset<Row> parts = spark.read()
                .schema(LINE)
                .parquet(file.toString())
                .mapPartitions(
                        (MapPartitionsFunction<Row, Row>) lines -> totals(lines, bucket)
                                .facts()
                                .map(SparkSales::row)
                                .iterator(),
                        Encoders.row(FACT));
        SalesTotals totals = new SalesTotals();
        parts.toLocalIterator().forEachRemaining(row -> totals.add(fact(row)));
        return totals;
    }

    /** The sums of a partition: as large as it has groups, however many lines it has. */
    private static SalesTotals totals(Iterator<Row> lines, Bucket bucket) {
        SalesTotals totals = new SalesTotals();
        lines.forEachRemaining(line -> totals.add(new SalesFact(
                Optional.ofNullable(line.getString(0)),
                bucket.startOf(line.getLocalDate(1)),
                line.getLong(2),
                new Money(line.getDecimal(3), Currency.getInstance(line.getString(4))))));
        return totals;
    }

    private static Row line(SalesFact fact) {
        return RowFactory.create(
                fact.group().orElse(null),
                fact.bucket(),
                fact.orders(),
                fact.amount().amount(),
                fact.amount().currency().getCurrencyCode());
    }

    private static Row row(SalesFact fact) {
        return RowFactory.create(
                fact.group().orElse(null),
                fact.bucket(),
                fact.orders(),
                fact.amount().amount().toString(),
                fact.amount().currency().getCurrencyCode());
    }

    private static SalesFact fact(Row row) {
        return new SalesFact(
                Optional.ofNullable(row.getString(0)),
                row.getLocalDate(1),
                row.getLong(2),
                new Money(new BigDecimal(row.getString(3)), Currency.getInstance(row.getString(4))));
    }

    private static <T> Stream<T> stream(Iterator<T> iterator) {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(iterator, 0), false);
    }
}
