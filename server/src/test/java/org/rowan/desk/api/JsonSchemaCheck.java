package org.rowan.desk.api;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Holds a JSON document against the part of JSON Schema that {@link TypeSchema} writes. */
final class JsonSchemaCheck {
    private final JsonNode description;
    private final List<String> problems = new ArrayList<>();

    private JsonSchemaCheck(JsonNode description) {
        this.description = description;
    }

    /** What in the document is not as its schema says, by path. */
    static List<String> problems(JsonNode description, JsonNode schema, JsonNode document) {
        JsonSchemaCheck check = new JsonSchemaCheck(description);
        check.check(schema, document, "");
        return check.problems;
    }

    private void check(JsonNode schema, JsonNode value, String at) {
        if (schema.has("$ref")) {
            check(description.at(schema.get("$ref").asString().substring(1)), value, at);
        } else if (schema.has("anyOf")) {
            if (!value.isNull()) {
                check(schema.get("anyOf").get(0), value, at);
            }
        } else if (!types(schema).contains(type(value)) && !types(schema).isEmpty()) {
            problems.add(at + " is " + type(value) + ", not " + types(schema));
        } else if (value.isArray()) {
            value.forEach(item -> check(schema.get("items"), item, at + "[]"));
        } else if (value.isObject() && schema.has("properties")) {
            object(schema, value, at);
        }
    }

    private void object(JsonNode schema, JsonNode value, String at) {
        schema.get("required")
                .forEach(name -> {
                    if (!value.has(name.asString())) {
                        problems.add(at + " lacks " + name.asString());
                    }
                });
        value.properties()
                .forEach(field -> {
                    JsonNode property = schema.get("properties").get(field.getKey());
                    if (property == null) {
                        problems.add(at + "." + field.getKey() + " is not described");
                    } else {
                        check(property, field.getValue(), at + "." + field.getKey());
                    }
                });
    }

    private static List<String> types(JsonNode schema) {
        List<String> types = new ArrayList<>();
        JsonNode type = schema.get("type");
        if (type != null && type.isArray()) {
            type.forEach(one -> types.add(one.asString()));
        } else if (type != null) {
            types.add(type.asString());
        }
        if (types.contains("number")) {
            types.add("integer");
        }
        return types;
    }

    private static String type(JsonNode value) {
        return switch (value.getNodeType()) {
            case NULL, MISSING -> "null";
            case ARRAY -> "array";
            case BOOLEAN -> "boolean";
            case NUMBER -> value.isIntegralNumber() ? "integer" : "number";
            case STRING -> "string";
            default -> "object";
        };
    }
}
