package io.crmkit.core.sequence;

/** After which moves a stage is looked at as a whole. After all others, what was changed is. */
enum Attention {
    /** After each. */
    FULL {
        @Override
        boolean isWhole(Sequence sequence, int move) {
            return true;
        }
    },
    /** After the last one and some that were drawn for it: for stores that are slow to tell everything. */
    THRIFTY {
        @Override
        boolean isWhole(Sequence sequence, int move) {
            return move == sequence.moves().size() - 1
                    || sequence.moves().get(move).target() % SELDOM == 0;
        }
    };

    private static final int SELDOM = 12;

    abstract boolean isWhole(Sequence sequence, int move);
}
