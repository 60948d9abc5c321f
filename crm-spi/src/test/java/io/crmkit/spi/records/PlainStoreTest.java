package io.crmkit.spi.records;

import io.crmkit.spi.Applied;
import io.crmkit.spi.Changes;
import io.crmkit.spi.CommandId;
import io.crmkit.spi.CommandRecord;
import io.crmkit.spi.CrmStore;
import io.crmkit.spi.Series;
import io.crmkit.spi.Unit;
import io.crmkit.spi.contract.StoreContract;
import io.crmkit.spi.event.CrmEvent;
import io.crmkit.spi.memory.InMemoryStore;
import io.crmkit.spi.value.Id;
import io.crmkit.spi.value.Kind;
import io.crmkit.spi.value.State;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** A store that has no index at all keeps the contract: what going along all records finds is right. */
class PlainStoreTest extends StoreContract {

    @Override
    protected CrmStore createStore() {
        InMemoryStore indexed = new InMemoryStore();
        return new CrmStore() {
            @Override
            public <R> R inUnit(Function<Unit, R> work) {
                return indexed.inUnit(unit -> work.apply(new PlainUnit((RecordsUnit) unit)));
            }
        };
    }

    @Override
    protected void close(CrmStore store) {}

    private record PlainUnit(RecordsUnit indexed) implements RecordsUnit {
        @Override
        public Records records() {
            return new Plain(indexed.records());
        }

        @Override
        public Optional<CommandRecord> findCommand(CommandId id) {
            return indexed.findCommand(id);
        }

        @Override
        public Applied apply(Changes changes) {
            return indexed.apply(changes);
        }

        @Override
        public long next(Series series, int count) {
            return indexed.next(series, count);
        }
    }

    private record Plain(Records indexed) implements Records {
        @Override
        public <S extends State<I>, I extends Id> RecordsOf<S, I> of(Kind<S, I> kind) {
            return new PlainOf<>(indexed.of(kind));
        }

        @Override
        public Stream<CrmEvent> events() {
            return indexed.events();
        }
    }

    private record PlainOf<S extends State<I>, I extends Id>(RecordsOf<S, I> indexed) implements RecordsOf<S, I> {
        @Override
        public Kind<S, I> kind() {
            return indexed.kind();
        }

        @Override
        public Optional<S> find(I id) {
            return indexed.find(id);
        }

        @Override
        public Stream<S> all() {
            return indexed.all();
        }
    }
}
