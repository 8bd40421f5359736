package org.rowan.testkit.generate;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * A reader that holds documents against the table {@code cybertipline-order.txt}; returns what is
 * wrong, in words.
 */
final class CyberTiplineTable {
    private static final Pattern ELEMENT =
            Pattern.compile("([A-Za-z0-9]*?[A-Za-z]|peer2peerIncident)([1?*+])([a-z0-9]*)");

    private static final DocumentBuilderFactory FACTORY = DocumentBuilderFactory.newInstance();

    private final Map<String, List<String>> rows = new HashMap<>();
    private final Values values = new Values();

    CyberTiplineTable() throws IOException {
        try (InputStream table = getClass().getResourceAsStream("cybertipline-order.txt")) {
            String text =
                    new String(
                            Objects.requireNonNull(table).readAllBytes(), StandardCharsets.UTF_8);
            text.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(": ", 2))
                    .forEach(row -> rows.put(row[0], List.of(row[1].split(" "))));
        }
    }

    /**
     * Every name of an element or attribute in the table, as {@code container/element} and {@code
     * container/@attribute}.
     */
    Set<String> names() {
        Set<String> names = new HashSet<>();
        for (Map.Entry<String, List<String>> row : rows.entrySet()) {
            for (String cell : row(row.getKey())) {
                Matcher matcher = ELEMENT.matcher(cell);
                if (cell.startsWith("@")) {
                    names.add(row.getKey() + "/" + cell.replace("!", ""));
                } else if (matcher.matches()) {
                    names.add(row.getKey() + "/" + matcher.group(1));
                }
            }
        }
        return names;
    }

    /** Problems of a document; empty when it is valid. */
    List<String> problems(byte[] document) {
        List<String> problems = new ArrayList<>();
        check(parse(document), problems);
        return problems;
    }

    static Element parse(byte[] document) {
        try {
            return FACTORY.newDocumentBuilder()
                    .parse(new ByteArrayInputStream(document))
                    .getDocumentElement();
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new AssertionError("not well-formed", e);
        }
    }

    static List<Element> children(Element element) {
        List<Element> children = new ArrayList<>();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                children.add(child);
            }
        }
        return children;
    }

    private List<String> row(String name) {
        List<String> row = rows.getOrDefault(name, List.of());
        return row.size() == 1 && row.get(0).startsWith("=") ? row(row.get(0).substring(1)) : row;
    }

    private void check(Element element, List<String> problems) {
        List<String> row = new ArrayList<>(row(element.getTagName()));
        boolean leaf = children(element).isEmpty();
        attributes(element, row, problems);
        row.removeIf(cell -> cell.startsWith("@"));
        if (element.getTagName().equals("address") && leaf) {
            return;
        }
        boolean all = row.remove("all");
        boolean choice = row.remove("choice");
        if (all || choice) {
            unordered(element, row, choice, problems);
        } else {
            ordered(element, row, problems);
        }
        children(element).forEach(child -> check(child, problems));
    }

    private void ordered(Element element, List<String> row, List<String> problems) {
        List<Element> left = new ArrayList<>(children(element));
        for (String cell : row) {
            Matcher matcher = ELEMENT.matcher(cell);
            if (!matcher.matches()) {
                throw new IllegalStateException("table: " + cell);
            }
            int count = 0;
            while (!left.isEmpty() && left.get(0).getTagName().equals(matcher.group(1))) {
                values.check(left.remove(0), matcher.group(3), problems);
                count++;
            }
            String card = matcher.group(2);
            boolean wrong =
                    (card.equals("1") || card.equals("+")) && count == 0
                            || (card.equals("1") || card.equals("?")) && count > 1;
            if (wrong) {
                problems.add(element.getTagName() + " has " + count + " " + matcher.group(1));
            }
        }
        left.forEach(child ->
                problems.add(
                        element.getTagName() + " may not have " + child.getTagName() + " there"));
    }

    private void unordered(
            Element element, List<String> row, boolean choice, List<String> problems) {
        Set<String> seen = new HashSet<>();
        for (Element child : children(element)) {
            String type =
                    row.stream()
                            .map(ELEMENT::matcher)
                            .filter(Matcher::matches)
                            .filter(matcher -> matcher.group(1).equals(child.getTagName()))
                            .map(matcher -> matcher.group(3))
                            .findFirst()
                            .orElse("unknown");
            values.check(child, type, problems);
            if (!seen.add(child.getTagName())) {
                problems.add(child.getTagName() + " twice in " + element.getTagName());
            }
        }
        if (choice && seen.size() != 1) {
            problems.add(element.getTagName() + " needs exactly one of " + row);
        }
    }

    private static void attributes(Element element, List<String> row, List<String> problems) {
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            String name = element.getAttributes().item(i).getNodeName();
            if (!name.startsWith("xmlns")
                    && !name.startsWith("xsi:")
                    && !row.contains("@" + name)
                    && !row.contains("@" + name + "!")) {
                problems.add(element.getTagName() + " may not have attribute " + name);
            }
        }
        row.stream()
                .filter(cell -> cell.startsWith("@") && cell.endsWith("!"))
                .map(cell -> cell.substring(1, cell.length() - 1))
                .filter(name -> !element.hasAttribute(name))
                .forEach(name -> problems.add(element.getTagName() + " needs attribute " + name));
    }
}
