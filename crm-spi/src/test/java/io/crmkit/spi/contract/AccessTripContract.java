package io.crmkit.spi.contract;

import io.crmkit.spi.access.Extent;
import io.crmkit.spi.access.Grant;
import io.crmkit.spi.access.Permission;
import io.crmkit.spi.access.Role;
import io.crmkit.spi.access.RoleId;
import io.crmkit.spi.access.User;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.dictionary.DictionaryEntry;
import io.crmkit.spi.dictionary.DictionaryType;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is stored of users, roles and the dictionary is what is read. */
interface AccessTripContract extends Part {

    @Test
    @Needs(Feature.ACCESS)
    @DisplayName(
            "TRIP-60 a user is read as stored, with every optional attribute absent and present, roles added and taken")
    default void users() {
        Role one = insert(Role.KIND, role(1).build());
        Role two = insert(Role.KIND, role(2).build());
        User bare = insert(User.KIND, user().build());
        assertReadBack(bare);
        User full = update(
                User.KIND,
                bare,
                user().externalId(Texts.LONG_LINE)
                        .name(Texts.LINE)
                        .active(false)
                        .manager(Staff.BOB)
                        .addRole(one.getId())
                        .addRole(two.getId())
                        .build());
        assertReadBack(full);
        User less = update(User.KIND, full, user().addRole(two.getId()).build());
        assertReadBack(less);
        assertReadBack(update(User.KIND, less, user().build()));
    }

    @Test
    @Needs(Feature.ACCESS)
    @DisplayName(
            "TRIP-61 a role is read as stored, without grants and with grants of every extent, also after an update")
    default void roles() {
        Role bare = insert(Role.KIND, role(1).build());
        assertReadBack(bare);
        Role.Builder full = role(1).name(Texts.LINE).description(Texts.LONG_TEXT);
        for (Extent extent : Extent.values()) {
            full.addGrant(new Grant(new Permission("chance.assign"), extent));
            full.addGrant(new Grant(new Permission("permission." + extent), extent));
            // What is delegated is apart from what is granted, also where it is the same.
            full.addDelegation(new Grant(new Permission("chance.assign"), extent));
            full.addDelegation(new Grant(new Permission("delegation." + extent), extent));
        }
        Role stored = update(Role.KIND, bare, full.build());
        assertReadBack(stored);
        assertReadBack(update(
                Role.KIND,
                stored,
                role(1).addGrant(new Grant(new Permission("x"), Extent.TEAM)).build()));
    }

    @Test
    @Needs(Feature.DICTIONARY)
    @DisplayName(
            "TRIP-62 a dictionary entry is read as it was stored, with every optional attribute absent and present")
    default void entries() {
        DictionaryEntry bare = insert(
                DictionaryEntry.KIND, Trade.entry(1, DictionaryType.REGION).build());
        assertReadBack(bare);
        DictionaryEntry full = update(
                DictionaryEntry.KIND,
                bare,
                Trade.entry(1, new DictionaryType("ours"))
                        .value(Texts.LINE)
                        .item(Texts.LONG_LINE)
                        .putLabel("zh", "地区")
                        .putLabel("en", Texts.LINE)
                        .position(Integer.MAX_VALUE)
                        .editable(false)
                        .retired(true)
                        .build());
        assertReadBack(full);
        assertReadBack(update(
                DictionaryEntry.KIND,
                full,
                Trade.entry(1, DictionaryType.REGION).build()));
    }

    private void assertReadBack(User stored) {
        assertRows(unit -> unit.access().findUsers(Set.of(stored.getId()), ALL)).containsExactly(stored);
    }

    private void assertReadBack(Role stored) {
        assertRows(unit -> unit.access().listRoles(ALL)).containsExactly(stored);
    }

    private void assertReadBack(DictionaryEntry stored) {
        assertFound(unit -> unit.dictionary().find(stored.getId(), ALL)).contains(stored);
    }

    private static User.Builder user() {
        return User.builder().id(new UserId(Sample.uuid(100))).name("Eve").active(true);
    }

    private static Role.Builder role(int number) {
        return Role.builder()
                .id(new RoleId(Sample.uuid(number)))
                .name("Role " + number)
                .description("");
    }
}
