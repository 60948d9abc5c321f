package io.crmkit.examples.springhost.api;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crmkit.spi.access.User;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The names of schemas. */
class SchemasTest {
    @Test
    @DisplayName("Two types of one name are not described as one")
    void clash() {
        Schemas schemas = new Schemas();
        schemas.of(User.class);
        schemas.of(User.class);
        assertThatThrownBy(() -> schemas.of(org.springframework.security.core.userdetails.User.class))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("two types by one name");
    }
}
