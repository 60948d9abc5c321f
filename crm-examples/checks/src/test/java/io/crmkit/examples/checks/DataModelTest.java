package io.crmkit.examples.checks;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.examples.checks.Entity.Many;
import io.crmkit.examples.checks.Entity.Relation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page on the data model, and the relations that the requirements name. */
class DataModelTest {
    private static final DataModel MODEL = new DataModel();

    @Test
    @DisplayName("The page on the data model is what the state types are")
    void page() throws IOException {
        Path right = Repository.path("crm-examples/checks/target")
                .resolve(Path.of(DataModel.PAGE).getFileName());
        Files.writeString(right, MODEL.document());

        assertThat(right)
                .as("copy it to %s; it says%n%s", DataModel.PAGE, MODEL.document())
                .hasSameTextualContentAs(Repository.existing(DataModel.PAGE));
        assertThat(Markdown.of("README.md").links()).contains(DataModel.PAGE);
    }

    @Test
    @DisplayName("Every kind of record is in the diagram, with what it refers to")
    void everyKind() {
        assertThat(MODEL.kinds()).hasSizeGreaterThan(13);
        assertThat(MODEL.kinds().keySet())
                .allSatisfy(type -> assertThat(MODEL.diagram()).contains("    " + type.getSimpleName() + " {\n"));
    }

    @ParameterizedTest
    @CsvSource({
        "PlanItem, chance, ANY, ONE, Chance",
        "Contact, customer, ANY, ONE, Customer",
        "Activity, customer, ANY, ONE, Customer",
        "LossCase, customer, ANY, ONE, Customer",
        "ServiceRequest, customer, ANY, ONE, Customer",
        "Chance, customer, ANY, OPTIONAL, Customer",
        "CustomerStanding, id, ONE, ONE, Customer",
        "Order, customer, ANY, ONE, Customer",
        "Order, lines, ONE, ANY, OrderLine",
        "OrderLine, product, ANY, ONE, Product",
        "StockItem, product, ANY, ONE, Product",
        "User, roles, ANY, ANY, Role",
        "User, manager, ANY, OPTIONAL, User",
        "Role, grants, ONE, ANY, Grant",
    })
    @Tag("000-32")
    @DisplayName(
            "000-32: records refer to each other as the tables do, many to one where the tables only say one to one")
    void relation(String entity, String field, Many from, Many to, String other) {
        assertThat(MODEL.entity(entity).relation(field)).contains(new Relation(from, to, other, field));
    }

    @Test
    @Tag("000-32")
    @DisplayName("000-32: a customer has one open loss case at the most, and a product is once in each place")
    void keys() {
        assertThat(MODEL.keys())
                .contains("| `LossCase` | `loss-case.open` | `customer`, `status` |")
                .contains("| `StockItem` | `stock-item.place` | `bin`, `product`, `warehouse` |")
                .contains("| `Customer` | `customer.number` | `number` |");
    }
}
