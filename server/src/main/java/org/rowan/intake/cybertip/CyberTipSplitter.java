package org.rowan.intake.cybertip;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Splits a file of CyberTips into its items: one object, an array of objects, or one object a line;
 * with or without a byte-order mark.
 */
public final class CyberTipSplitter {
    /** The longest file, in bytes. */
    public static final int LONGEST = 64 << 20;

    /** After so many things that are no CyberTip the rest of the file is kept as one. */
    private static final int MOST_STRANGE = 100;

    private static final JsonMapper JSON =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(64)
                                                    .maxStringLength(LONGEST)
                                                    .maxNumberLength(100)
                                                    .maxNameLength(1_000)
                                                    .build())
                                    .build())
                    .build();

    private CyberTipSplitter() {}

    /**
     * One item of a file.
     *
     * @param bytes exactly as they stand in the file; the whole file for one object
     * @param tip what they hold; null when they hold no CyberTip
     * @param problem what is wrong, with its place; null when nothing is
     */
    public record Item(byte[] bytes, @Nullable CyberTip tip, @Nullable String problem) {}

    /** The items; what cannot be read ends the list as an item with its problem. */
    public static List<Item> split(byte[] file) {
        List<Item> items = new ArrayList<>();
        int consumed = 0;
        try (JsonParser parser = JSON.createParser(file)) {
            JsonToken token = parser.nextToken();
            boolean array = token == JsonToken.START_ARRAY;
            token = array ? parser.nextToken() : token;
            int strange = 0;
            while (token != null && token != JsonToken.END_ARRAY) {
                int start = (int) parser.currentTokenLocation().getByteOffset();
                JsonNode node = parser.readValueAsTree();
                consumed = (int) parser.currentLocation().getByteOffset();
                Item item = item(Arrays.copyOfRange(file, start, consumed), node);
                strange += item.tip() == null ? 1 : 0;
                if (strange > MOST_STRANGE) {
                    items.add(unreadable(file, start, "much of this JSON is no CyberTip"));
                    break;
                }
                items.add(item);
                token = parser.nextToken();
            }
            if (array && strange <= MOST_STRANGE && parser.nextToken() != null) {
                items.add(unreadable(file, consumed, "something follows the array"));
            }
        } catch (JacksonException broken) {
            String place =
                    broken.getLocation() == null
                            ? ""
                            : " at line "
                                    + broken.getLocation().getLineNr()
                                    + ", column "
                                    + broken.getLocation().getColumnNr();
            items.add(unreadable(file, consumed, "it is no complete JSON" + place));
        }
        if (items.isEmpty()) {
            items.add(unreadable(file, 0, "it is empty"));
        }
        return items.size() == 1 ? List.of(whole(file, items.getFirst())) : items;
    }

    private static Item item(byte[] bytes, JsonNode node) {
        return CyberTip.isOne(node)
                ? new Item(bytes, CyberTip.of(node), null)
                : new Item(bytes, null, "this JSON is no CyberTip");
    }

    private static Item unreadable(byte[] file, int from, String problem) {
        return new Item(Arrays.copyOfRange(file, from, file.length), null, problem);
    }

    private static Item whole(byte[] file, Item only) {
        return new Item(file, only.tip(), only.problem());
    }
}
