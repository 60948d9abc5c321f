package io.crmkit.core.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/** A dictionary encoding: values by their code, from 0 in the order in which they came. */
final class Codes<T> {
    private final Map<T, Integer> codes = new HashMap<>();
    private final List<T> values = new ArrayList<>();

    /** The code of a value; a new one for a new value. */
    int code(T value) {
        Integer code = codes.get(value);
        if (code == null) {
            code = values.size();
            codes.put(value, code);
            values.add(value);
        }
        return code;
    }

    T value(int code) {
        return values.get(code);
    }

    List<T> values() {
        return Collections.unmodifiableList(values);
    }

    int size() {
        return values.size();
    }

    /** What a function makes of each value, by code: asked once for a value, however many rows have it. */
    int[] table(ToIntFunction<T> function) {
        return values.stream().mapToInt(function).toArray();
    }
}
