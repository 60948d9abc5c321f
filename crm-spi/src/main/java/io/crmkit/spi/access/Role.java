package io.crmkit.spi.access;

import io.crmkit.spi.value.CrmStyle;
import io.crmkit.spi.value.Kind;
import io.crmkit.spi.value.State;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * A named set of grants. What no role of a user grants is denied to that user.
 *
 * <p>Called by hosts and stores.
 */
@Value.Immutable
@CrmStyle
public interface Role extends State<RoleId> {

    /** The token of this kind. */
    Kind<Role, RoleId> KIND =
            Kind.of("role", Role.class, RoleId::new).unique("name", role -> Optional.of(role.getName()));

    @Override
    RoleId getId();

    /** {@return the name; unique} */
    String getName();

    /** {@return what the role is for} */
    @Value.Redacted
    String getDescription();

    /** {@return what the role grants} */
    Set<Grant> getGrants();

    /** {@return what whoever has the role may let roles of others grant, without being granted it by this} */
    Set<Grant> getDelegations();

    @Override
    @Value.Default
    default long getVersion() {
        return NEW;
    }

    @Override
    default Role withVersion(long version) {
        return builder().from(this).version(version).build();
    }

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds roles. */
    final class Builder extends ImmutableRole.Builder {
        Builder() {}
    }
}
