package io.crmkit.core.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.spi.memory.InMemoryStore;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class StoreSequencesTest {
    private static final StoreSequences SEQUENCES = new StoreSequences(InMemoryStore::new);

    @Test
    @DisplayName("In memory the sequences for other stores come to what the model says")
    void play() {
        SEQUENCES.play(1, 20);
    }

    @Test
    @DisplayName("Control: a model that is wrong is noticed, though not everything is compared after each move")
    void control() {
        assertThat(SEQUENCES.unnoticedFlaws(1, 100)).isEmpty();
    }
}
