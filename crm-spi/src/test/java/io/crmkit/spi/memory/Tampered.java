package io.crmkit.spi.memory;

import io.crmkit.spi.Applied;
import io.crmkit.spi.Change;
import io.crmkit.spi.Changes;
import io.crmkit.spi.CrmStore;
import io.crmkit.spi.Unit;
import io.crmkit.spi.access.AccessScope;
import io.crmkit.spi.value.Id;
import io.crmkit.spi.value.Kind;
import io.crmkit.spi.value.State;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Tools to break a store in one place. */
final class Tampered {
    private Tampered() {}

    /** A method of a port as it was called. */
    record Call(Object port, Method method, List<Object> arguments) {

        /** What the sound port answers. */
        @Nullable Object answer() {
            try {
                return method.invoke(port, arguments.toArray());
            } catch (InvocationTargetException e) {
                if (e.getCause() instanceof RuntimeException failure) {
                    throw failure;
                }
                throw new AssertionError(e);
            } catch (IllegalAccessException e) {
                throw new AssertionError(e);
            }
        }

        /** The same call with one argument replaced. */
        Call with(int index, Object argument) {
            List<Object> changed = new ArrayList<>(arguments);
            changed.set(index, argument);
            return new Call(port, method, changed);
        }

        /** The same call in the scope that sees everything; the scope is the last argument. */
        Call unscoped() {
            return with(arguments.size() - 1, AccessScope.all());
        }
    }

    /** An in-memory store whose units are broken. */
    static CrmStore brokenBy(UnaryOperator<Unit> broken) {
        return over(new InMemoryStore(), broken);
    }

    /** A store whose units are broken. */
    static CrmStore over(CrmStore sound, UnaryOperator<Unit> broken) {
        return new CrmStore() {
            @Override
            public <R> R inUnit(Function<Unit, R> work) {
                return sound.inUnit(unit -> work.apply(broken.apply(unit)));
            }
        };
    }

    /** A port one of whose methods answers otherwise. */
    static <P> P port(Class<P> type, P sound, String method, Function<Call, @Nullable Object> otherwise) {
        if (Arrays.stream(type.getMethods()).noneMatch(each -> each.getName().equals(method))) {
            throw new IllegalArgumentException(type + " has no method " + method);
        }
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, called, args) -> {
            Call call = new Call(sound, called, args == null ? List.of() : List.of(args));
            return called.getName().equals(method) ? otherwise.apply(call) : call.answer();
        }));
    }

    /** The same changes with each operation on a record replaced. */
    static Changes replace(Changes changes, UnaryOperator<Change<?, ?>> operation) {
        Changes.Builder builder = Changes.builder();
        for (Change<?, ?> change : changes.records()) {
            add(builder, operation.apply(change));
        }
        changes.events().forEach(builder::append);
        changes.command().ifPresent(builder::remember);
        return builder.build();
    }

    /** A store that makes something else of each update of a kind: of the state before and the state after. */
    @SuppressWarnings("unchecked") // kind and states of one change are of one type
    static <S extends State<I>, I extends Id> CrmStore updating(Kind<S, I> kind, BinaryOperator<S> otherwise) {
        return brokenBy(unit -> new ForwardingUnit(unit) {
            @Override
            public Applied apply(Changes changes) {
                return super.apply(replace(changes, change -> {
                    if (!(change instanceof Change.Update<?, ?> other)
                            || !other.kind().equals(kind)) {
                        return change;
                    }
                    Change.Update<S, I> update = (Change.Update<S, I>) other;
                    return new Change.Update<>(kind, update.before(), otherwise.apply(update.before(), update.after()));
                }));
            }
        });
    }

    /** One operation as changes of its own. */
    static Changes only(Change<?, ?> change) {
        Changes.Builder builder = Changes.builder();
        add(builder, change);
        return builder.build();
    }

    /** Adds an operation. */
    @SuppressWarnings({"unchecked", "rawtypes"}) // kind and states of one change are of one type
    static void add(Changes.Builder builder, Change<?, ?> change) {
        if (change instanceof Change.Insert insert) {
            builder.insert(insert.kind(), insert.state());
        } else if (change instanceof Change.Update update) {
            builder.update(update.kind(), update.before(), update.after());
        } else if (change instanceof Change.Remove remove) {
            builder.remove(remove.kind(), remove.before());
        }
    }
}
