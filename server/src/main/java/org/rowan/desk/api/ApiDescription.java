package org.rowan.desk.api;

import static org.rowan.desk.api.TypeSchema.ordered;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rowan.desk.DeskJson;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.ValueConstants;

/**
 * The interface's description of itself (OpenAPI 3.1), made of the very methods and types that
 * answer. It holds nothing secret and needs no key.
 */
@RestController
class ApiDescription {
    static final String PATH = ApiReads.V1 + "/openapi.json";

    private final byte[] document = DeskJson.mapper().writeValueAsBytes(document());

    @GetMapping(path = PATH, produces = "application/json")
    public byte[] description() {
        return document.clone();
    }

    private static Map<String, Object> document() {
        TypeSchema types = new TypeSchema();
        Map<String, Object> paths = new TreeMap<>();
        endpoints()
                .forEach(method -> {
                    String path = method.getAnnotation(GetMapping.class).value()[0];
                    paths.put(ApiReads.V1 + path, Map.of("get", operation(method, types)));
                });
        Map<String, Object> schemas = new LinkedHashMap<>(types.components());
        schemas.put("Problem", problem());
        return ordered(
                "openapi",
                "3.1.0",
                "info",
                ordered(
                        "title",
                        "Rowan",
                        "version",
                        "1",
                        "description",
                        "What the desk shows, for programs. Rowan advises; a named person decides.",
                        "license",
                        ordered("name", "Apache-2.0", "identifier", "Apache-2.0")),
                "security",
                List.of(Map.of("key", List.of())),
                "paths",
                paths,
                "components",
                ordered(
                        "securitySchemes",
                        Map.of(
                                "key",
                                ordered(
                                        "type",
                                        "http",
                                        "scheme",
                                        "bearer",
                                        "description",
                                        "what ./rowan api-key add NAME --role ROLE printed")),
                        "schemas",
                        schemas));
    }

    private static Stream<Method> endpoints() {
        return Arrays.stream(ApiReads.class.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(GetMapping.class))
                .sorted(Comparator.comparing(Method::getName));
    }

    private static Map<String, Object> operation(Method method, TypeSchema types) {
        Map<String, Object> responses = new LinkedHashMap<>();
        responses.put(
                "200",
                ordered(
                        "description",
                        said(method.getAnnotation(Says.class)),
                        "content",
                        Map.of(
                                "application/json",
                                Map.of("schema", types.of(method.getAnnotatedReturnType())))));
        responses.put("400", refusal("The request cannot be read"));
        responses.put("401", refusal("A key is needed, and one that works"));
        responses.put("403", refusal("The roles of this key do not open this"));
        if (method.getAnnotation(GetMapping.class).value()[0].contains("{")) {
            responses.put("404", refusal("There is nothing of this number"));
        }
        return ordered(
                "operationId",
                method.getName(),
                "summary",
                said(method.getAnnotation(Says.class)),
                "description",
                "Roles: " + roles(method),
                "parameters",
                parameters(method, types),
                "responses",
                responses);
    }

    private static String roles(Method method) {
        return method.getAnnotation(PreAuthorize.class)
                .value()
                .replaceAll("hasAnyRole\\(|[')]", "")
                .toLowerCase(java.util.Locale.ROOT)
                .replace('_', '-')
                .replace(",", ", ");
    }

    private static List<Object> parameters(Method method, TypeSchema types) {
        List<Object> parameters = new ArrayList<>();
        for (Parameter parameter : method.getParameters()) {
            PathVariable inPath = parameter.getAnnotation(PathVariable.class);
            RequestParam inQuery = parameter.getAnnotation(RequestParam.class);
            if (inPath != null || inQuery != null) {
                Map<String, Object> schema = new LinkedHashMap<>(types.of(parameter.getType()));
                if (inQuery != null
                        && !ValueConstants.DEFAULT_NONE.equals(inQuery.defaultValue())) {
                    schema.put("default", Integer.parseInt(inQuery.defaultValue()));
                }
                parameters.add(
                        ordered(
                                "name",
                                inPath == null ? parameter.getName() : inPath.value(),
                                "in",
                                inPath == null ? "query" : "path",
                                "required",
                                inPath != null,
                                "description",
                                said(parameter.getAnnotation(Says.class)),
                                "schema",
                                schema));
            }
        }
        return parameters;
    }

    private static Map<String, Object> refusal(String what) {
        return ordered(
                "description",
                what,
                "content",
                Map.of(
                        "application/problem+json",
                        Map.of("schema", Map.of("$ref", "#/components/schemas/Problem"))));
    }

    private static Map<String, Object> problem() {
        Map<String, Object> text = Map.of("type", "string");
        return ordered(
                "type",
                "object",
                "description",
                "Problem details (RFC 9457) with where it is and what to try",
                "properties",
                ordered(
                        "type", text,
                        "title", text,
                        "status", Map.of("type", "integer"),
                        "detail", text,
                        "instance", text,
                        "where", text,
                        "try", text),
                "required",
                List.of("title", "status", "detail"));
    }

    private static String said(@Nullable Says words) {
        return words == null ? "" : words.value();
    }
}
