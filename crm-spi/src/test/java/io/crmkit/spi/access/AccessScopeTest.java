package io.crmkit.spi.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AccessScopeTest {
    private static final UserId ANN = new UserId(new UUID(0, 1));
    private static final UserId BEN = new UserId(new UUID(0, 2));
    private static final UserId CAT = new UserId(new UUID(0, 3));

    @Test
    @DisplayName("What nobody owns is seen by whoever sees all, and by nobody else")
    void nobodys() {
        assertThat(AccessScope.all().admits(Set.of())).isTrue();
        assertThat(AccessScope.ownedBy(Set.of(ANN)).admits(Set.of())).isFalse();
        assertThat(AccessScope.none().admits(Set.of())).isFalse();
    }

    @Test
    @DisplayName("What has owners is seen by all, by whoever reaches one of them, and never by none")
    void owned() {
        Set<UserId> owners = Set.of(ANN, BEN);
        assertThat(AccessScope.all().admits(owners)).isTrue();
        assertThat(AccessScope.ownedBy(Set.of(BEN, CAT)).admits(owners)).isTrue();
        assertThat(AccessScope.ownedBy(Set.of(CAT)).admits(owners)).isFalse();
        assertThat(AccessScope.ownedBy(Set.of()).admits(owners)).isFalse();
        assertThat(AccessScope.none().admits(owners)).isFalse();
    }

    @Test
    @DisplayName("The owners of a row are those of its users who are not absent, each once")
    void owners() {
        assertThat(AccessScope.owners(List.of(Optional.of(ANN), Optional.empty(), Optional.of(BEN), Optional.of(ANN))))
                .containsExactlyInAnyOrder(ANN, BEN);
        assertThat(AccessScope.owners(List.of(Optional.empty()))).isEmpty();
    }

    @Test
    @DisplayName("A scope stays as it was made, whatever becomes of the set it was made of")
    void fixed() {
        Set<UserId> users = new HashSet<>(Set.of(ANN));
        AccessScope scope = AccessScope.ownedBy(users);
        users.add(BEN);
        assertThat(scope.admits(Set.of(BEN))).isFalse();
        assertThat(scope).isEqualTo(AccessScope.ownedBy(Set.of(ANN)));
    }
}
