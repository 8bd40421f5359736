package org.rowan.desk.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rowan.desk.DeskJson;

/**
 * Describes Java types as JSON Schema (draft 2020-12, as OpenAPI 3.1 uses it), by the record
 * components that Jackson writes: what is described and what is answered cannot drift apart.
 */
final class TypeSchema {
    private static final Set<Class<?>> WHOLE =
            Set.of(int.class, Integer.class, long.class, Long.class, short.class, byte.class);
    private static final Set<Class<?>> REAL =
            Set.of(double.class, Double.class, float.class, Float.class);
    private static final Set<Class<?>> TRUTH = Set.of(boolean.class, Boolean.class);

    private final Map<String, Object> components = new TreeMap<>();

    /** The records met so far, by name. */
    Map<String, Object> components() {
        return components;
    }

    /** The schema of a type; records become components and are referred to. */
    Map<String, Object> of(AnnotatedType annotated) {
        Map<String, Object> schema = bare(annotated);
        return annotated.isAnnotationPresent(Nullable.class) ? orNull(schema) : schema;
    }

    private Map<String, Object> bare(AnnotatedType annotated) {
        Type type = annotated.getType();
        if (annotated instanceof AnnotatedParameterizedType with
                && type instanceof ParameterizedType parameterized) {
            AnnotatedType[] arguments = with.getAnnotatedActualTypeArguments();
            AnnotatedType last = arguments[arguments.length - 1];
            Class<?> raw = (Class<?>) parameterized.getRawType();
            return Collection.class.isAssignableFrom(raw)
                    ? ordered("type", "array", "items", of(last))
                    : ordered("type", "object", "additionalProperties", of(last));
        }
        return type instanceof Class<?> known ? of(known) : Map.of();
    }

    /** The schema of a type without parameters. */
    Map<String, Object> of(Class<?> type) {
        if (WHOLE.contains(type)) {
            return Map.of("type", "integer");
        } else if (REAL.contains(type)) {
            return Map.of("type", "number");
        } else if (TRUTH.contains(type)) {
            return Map.of("type", "boolean");
        } else if (DeskJson.PRINTED.contains(type)) {
            return ordered("type", "string", "pattern", "^[A-Z][0-9]+$");
        } else if (type == Instant.class) {
            return ordered("type", "string", "format", "date-time");
        } else if (type.isEnum()) {
            List<String> words =
                    Stream.of(type.getEnumConstants()).map(one -> ((Enum<?>) one).name()).toList();
            return ordered("type", "string", "enum", words);
        } else if (type.isRecord()) {
            return record(type);
        }
        return type == Object.class ? Map.of() : Map.of("type", "string");
    }

    private Map<String, Object> record(Class<?> type) {
        String name = name(type);
        if (!components.containsKey(name)) {
            Map<String, Object> schema = new LinkedHashMap<>();
            components.put(name, schema);
            Map<String, Object> properties = new LinkedHashMap<>();
            List<String> required = new ArrayList<>();
            for (RecordComponent component : type.getRecordComponents()) {
                JsonProperty renamed = component.getAccessor().getAnnotation(JsonProperty.class);
                String property = renamed == null ? component.getName() : renamed.value();
                properties.put(property, of(component.getAnnotatedType()));
                JsonInclude included = component.getAccessor().getAnnotation(JsonInclude.class);
                if (included == null || included.value() == JsonInclude.Include.ALWAYS) {
                    required.add(property);
                }
            }
            schema.put("type", "object");
            schema.put("properties", properties);
            schema.put("required", required);
        }
        return Map.of("$ref", "#/components/schemas/" + name);
    }

    /**
     * The names of the enclosing types go before, since several have a {@code Tie} or a {@code
     * Bar}.
     */
    private static String name(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        return (outer == null ? "" : name(outer)) + type.getSimpleName();
    }

    private static Map<String, Object> orNull(Map<String, Object> schema) {
        if (schema.get("type") instanceof String type && !schema.containsKey("enum")) {
            Map<String, Object> nullable = new LinkedHashMap<>(schema);
            nullable.put("type", List.of(type, "null"));
            return nullable;
        }
        return Map.of("anyOf", List.of(schema, Map.of("type", "null")));
    }

    static Map<String, Object> ordered(Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(String.valueOf(pairs[i]), pairs[i + 1]);
        }
        return map;
    }
}
