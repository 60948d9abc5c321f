package io.crmkit.spi.access;

import io.crmkit.spi.value.CrmStyle;
import io.crmkit.spi.value.Kind;
import io.crmkit.spi.value.State;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * Someone who may act. The host signs people in; the library keeps no passwords.
 *
 * <p>Called by hosts and stores.
 */
@Value.Immutable
@CrmStyle
public interface User extends State<UserId> {

    /** The token of this kind. */
    Kind<User, UserId> KIND =
            Kind.of("user", User.class, UserId::new).partOf(User::getManager).unique("externalId", User::getExternalId);

    @Override
    UserId getId();

    /** {@return who the user is to the host: a login name or subject identifier; unique} */
    Optional<String> getExternalId();

    /** {@return the person's name} */
    @Value.Redacted
    String getName();

    /** {@return whether the user may act at all} */
    boolean isActive();

    /** {@return the user this one reports to} */
    Optional<UserId> getManager();

    /** {@return the roles, from which the grants come} */
    Set<RoleId> getRoles();

    @Override
    @Value.Default
    default long getVersion() {
        return NEW;
    }

    @Override
    default User withVersion(long version) {
        return builder().from(this).version(version).build();
    }

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds users. */
    final class Builder extends ImmutableUser.Builder {
        Builder() {}
    }
}
