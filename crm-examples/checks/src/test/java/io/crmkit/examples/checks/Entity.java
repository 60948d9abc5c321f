package io.crmkit.examples.checks;

import java.util.List;
import java.util.Optional;

/**
 * A type of state, or of a part of it, as the diagram of the data model shows it.
 *
 * @param name the name of the type
 * @param attributes what it holds, but for other parts
 * @param relations what it refers to
 * @param keys what no two of it share
 */
record Entity(String name, List<Attribute> attributes, List<Relation> relations, List<Key> keys) {

    /** What an attribute is to its entity. */
    enum Role {
        /** Identifies it. */
        PK,
        /** Is a unique key by itself, or a part of one. */
        UK,
        /** Refers to another entity, and is a part of a unique key. */
        FK_UK,
        /** Refers to another entity. */
        FK,
        /** None of these. */
        NONE;

        private String mark() {
            return this == NONE ? "" : " " + name().replace("_", ", ");
        }
    }

    /**
     * A field.
     *
     * @param name the name
     * @param type the type
     * @param role what it is to the entity
     * @param optional whether it may be absent
     * @param derived whether it follows from others
     * @param aside whether the diagram leaves it out: an optional text that only people read
     */
    record Attribute(String name, String type, Role role, boolean optional, boolean derived, boolean aside) {

        /** The line in the diagram. */
        String line() {
            String comment = derived ? " \"derived\"" : optional ? " \"optional\"" : "";
            return type + " " + name + role.mark() + comment;
        }
    }

    /** How many there are at the end of a relation. */
    enum Many {
        /** Exactly one. */
        ONE("||", "||"),
        /** One or none. */
        OPTIONAL("|o", "o|"),
        /** Any number. */
        ANY("}o", "o{");

        private final String left;
        private final String right;

        Many(String left, String right) {
            this.left = left;
            this.right = right;
        }
    }

    /**
     * A relation to another entity.
     *
     * @param from how many of this entity there may be for one of the other
     * @param to how many of the other one of this entity refers to
     * @param other the other entity
     * @param field the field that refers to it
     */
    record Relation(Many from, Many to, String other, String field) {

        /** The ends and what is between them, as the diagram draws it. */
        String line(String name) {
            return name + " " + from.left + "--" + to.right + " " + other;
        }
    }

    /**
     * A unique key.
     *
     * @param name the name by which it is refused
     * @param fields the fields it is made of
     */
    record Key(String name, List<String> fields) {}

    /** The relation by a field. */
    Optional<Relation> relation(String field) {
        return relations.stream()
                .filter(relation -> relation.field().equals(field))
                .findFirst();
    }
}
