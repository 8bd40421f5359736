package org.rowan.platform.erase;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.rowan.testkit.samples.Sample;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * A complete invented referral whose every value can be recognised: words carry a word that stands
 * nowhere else, numbers are of its own.
 */
public final class MarkedReferral {
    /** Stands in every text, name, handle, address and file. */
    public static final String WORD = "zqvxrook";

    public static final String SERVICE_NUMBER = "918273645546372819";
    public static final byte[] SMALL =
            ("1. Nf3 " + WORD).repeat(20).getBytes(StandardCharsets.UTF_8);
    public static final byte[] LARGE =
            ("1. e4 e5 " + WORD + " 2. Nf3\n").repeat(9_000).getBytes(StandardCharsets.UTF_8);

    private static final String PHONE = "+44 7700 900987";
    private static final String IP4 = "203.0.113.211";
    private static final String IP6 = "2001:db8:9a8b:7c6d::5e4f";
    private static final String BIRTH = "1971-03-29";

    /** Elements whose text a rule binds, with a value of the same shape. */
    private static final Map<String, String> SHAPED =
            Map.ofEntries(
                    Map.entry("phone", PHONE),
                    Map.entry("phoneNumber", PHONE),
                    Map.entry("email", "Zqvxrook.Lifter@example.com"),
                    Map.entry("emailAddress", "Zqvxrook.Lifter@example.com"),
                    Map.entry("url", "https://kettle.example/" + WORD),
                    Map.entry("profileUrl", "https://kettle.example/u/" + WORD),
                    Map.entry("legalURL", "https://kettle.example/legal/" + WORD),
                    Map.entry("locationOfFile", "https://files.example/" + WORD),
                    Map.entry("dateOfBirth", BIRTH),
                    Map.entry("espIdentifier", SERVICE_NUMBER),
                    Map.entry("screenName", "Zqvxrook_Lifter"),
                    Map.entry("zipCode", "ZQ9 9VX"),
                    Map.entry("latitude", "51.987612"),
                    Map.entry("longitude", "-0.987613"),
                    Map.entry("caseNumber", "INV-" + WORD));

    private static final List<String> WORDS =
            List.of(
                    "firstName",
                    "middleName",
                    "lastName",
                    "vehicleDescription",
                    "displayName",
                    "profileBio",
                    "additionalInfo",
                    "content",
                    "address",
                    "city",
                    "nonUsaState",
                    "locationName",
                    "fileNames",
                    "fileName",
                    "originalFileName",
                    "groupIdentifier",
                    "idValue",
                    "incidentDateTimeDescription",
                    "escalateToHighPriority",
                    "agencyName",
                    "chatRoomName",
                    "gameName",
                    "console",
                    "client",
                    "chatClient",
                    "companyTemplate",
                    "termsOfService",
                    "value",
                    "terms");

    private MarkedReferral() {}

    /** What must be nowhere once it is erased. */
    public static List<String> values() {
        List<String> values =
                new ArrayList<>(
                        List.of(
                                WORD,
                                "7700900987",
                                "7700 900987",
                                SERVICE_NUMBER,
                                IP4,
                                "cb0071d3cb0071d3",
                                "2001:db8:9a8b:7c6d:",
                                "20010db89a8b7c6d0000000000005e4f",
                                BIRTH,
                                "ZQ9 9VX",
                                "zq99vx",
                                "51.98761",
                                "0.987613"));
        for (String algorithm : List.of("MD5", "SHA-1", "SHA-256")) {
            values.add(digest(algorithm, SMALL));
            values.add(digest(algorithm, LARGE));
        }
        return List.copyOf(values);
    }

    /** The report as a sender files it. */
    public static String report() {
        return marked(Sample.REPORT_MAXIMAL, Map.of());
    }

    /** The details of one of its files. */
    public static String fileDetails(long report, String file) {
        return marked(
                Sample.FILE_DETAILS_MAXIMAL,
                Map.of("reportId", String.valueOf(report), "fileId", file));
    }

    private static String marked(Sample sample, Map<String, String> given) {
        try {
            Document document =
                    DocumentBuilderFactory.newInstance()
                            .newDocumentBuilder()
                            .parse(new ByteArrayInputStream(sample.bytes()));
            mark(document.getDocumentElement(), given);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            TransformerFactory.newInstance()
                    .newTransformer()
                    .transform(new DOMSource(document), new StreamResult(out));
            return out.toString(StandardCharsets.UTF_8);
        } catch (Exception e) {
            throw new IllegalStateException("the sample cannot be marked", e);
        }
    }

    private static void mark(Element element, Map<String, String> given) {
        List<Element> children = children(element);
        children.forEach(child -> mark(child, given));
        if (!children.isEmpty()) {
            return;
        }
        String name = element.getTagName();
        String text = element.getTextContent();
        if (given.containsKey(name)) {
            element.setTextContent(given.get(name));
        } else if (name.equals("ipAddress")) {
            element.setTextContent(text.contains("2001:") ? IP6 : IP4);
        } else if (element.hasAttribute("countryCallingCode")) {
            element.setTextContent("7700 900987");
        } else if (SHAPED.containsKey(name)) {
            element.setTextContent(SHAPED.get(name));
        } else if (WORDS.contains(name)) {
            element.setTextContent(text + " Zqvxrook");
        }
    }

    private static List<Element> children(Element element) {
        List<Element> children = new ArrayList<>();
        NodeList nodes = element.getChildNodes();
        for (int i = 0; i < nodes.getLength(); i++) {
            Node node = nodes.item(i);
            if (node instanceof Element child) {
                children.add(child);
            }
        }
        return children;
    }

    private static String digest(String algorithm, byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(bytes));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
