package org.rowan.match.hma;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.rowan.match.Bank;
import org.rowan.match.Banks;
import org.rowan.match.Fingerprint;
import org.rowan.match.ListedEntry;
import org.rowan.match.live.LiveBanks;
import org.rowan.match.media.ContentHashes;
import org.rowan.match.store.EntryReads;
import org.rowan.match.store.EntryReads.Content;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Answers {@code /c/bank/*}{@code /content} and {@code /signal}: what is in a bank. */
@Component
final class ContentDoor {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Set<String> METADATA = Set.of("content_id", "content_uri", "json");
    private static final int LONGEST_NOTE = 255;
    private static final long FIVE_YEARS = 5L * 366 * 24 * 3600;
    private static final String SOURCE = "hma";

    private final BankDoor doors;
    private final Banks banks;
    private final EntryReads entries;
    private final ClientFiles files;
    private final LiveBanks live;
    private final InstantSource time;

    ContentDoor(
            BankDoor doors,
            Banks banks,
            EntryReads entries,
            ClientFiles files,
            LiveBanks live,
            InstantSource time) {
        this.doors = doors;
        this.banks = banks;
        this.entries = entries;
        this.files = files;
        this.live = live;
        this.time = time;
    }

    HmaAnswer addFile(HmaRequest request) {
        Bank bank = doors.named(request);
        ClientFiles.Hashed file = file(request);
        ContentHashes hashes = file.hashes();
        Map<String, Object> signals = new TreeMap<>();
        List<Fingerprint> prints = new ArrayList<>();
        for (String type : file.types()) {
            String signal = file.signal(type);
            if (!signal.isEmpty()) {
                signals.put(type, signal);
                prints.add(SignalTypes.fingerprint(type, signal, ""));
            }
        }
        for (String digest : List.of("md5", "sha1", "sha256")) {
            prints.add(SignalTypes.fingerprint(digest, hashes.digest(digest), ""));
        }
        String kind =
                file.contentType().equals(ClientFiles.VIDEO)
                        ? ListedEntry.VIDEO
                        : ListedEntry.IMAGE;
        return file.explain(
                add(request, bank, kind, prints, signals, note(request), metadata(request)));
    }

    private ClientFiles.Hashed file(HmaRequest request) {
        if (request.query("url") != null) {
            return files.fetch(request);
        }
        if (request.isMultipart()) {
            return files.upload(request);
        }
        throw new HmaProblem(400, "Neither `url` nor multipart file upload was received");
    }

    HmaAnswer addSignal(HmaRequest request) {
        Bank bank = doors.named(request);
        Map<String, Object> signals = new TreeMap<>();
        List<Fingerprint> prints = new ArrayList<>();
        String kind = ListedEntry.IMAGE;
        Map<String, Object> body = request.body();
        for (Map.Entry<String, Object> field : body.entrySet()) {
            if (field.getKey().equals("note") || field.getKey().equals("metadata")) {
                continue;
            }
            if (!SignalTypes.isKnown(field.getKey())) {
                throw new HmaProblem(400, "No such signal type " + field.getKey());
            }
            Fingerprint print =
                    SignalTypes.fingerprint(
                            field.getKey(),
                            String.valueOf(field.getValue()),
                            "Invalid " + field.getKey() + " signal: ");
            kind = SignalTypes.kind(field.getKey());
            prints.add(print);
            signals.put(field.getKey(), print.hex());
        }
        if (prints.isEmpty()) {
            throw new HmaProblem(400, "No signals given");
        }
        return add(
                request,
                bank,
                kind,
                prints,
                signals,
                checkedNote(body.get("note")),
                checkedMetadata(body.get("metadata")));
    }

    private HmaAnswer add(
            HmaRequest request,
            Bank bank,
            String kind,
            List<Fingerprint> prints,
            Map<String, Object> signals,
            @Nullable String note,
            @Nullable String metadata) {
        ListedEntry entry =
                new ListedEntry(
                        SOURCE, null, kind, null, null, prints, List.of(), note, metadata, null,
                        false);
        long id = banks.add(bank, entry, request.client());
        live.catchUp();
        return HmaAnswer.ok(Map.of("id", id, "signals", signals));
    }

    private static @Nullable String note(HmaRequest request) {
        return checkedNote(field(request, "note").orElse(null));
    }

    /** Clients put these into the form, the query or a JSON body. */
    private static Optional<String> field(HmaRequest request, String name) {
        Optional<String> form = request.form(name);
        return form.isPresent() ? form : Optional.ofNullable(request.query(name));
    }

    private static @Nullable String checkedNote(@Nullable Object note) {
        if (note == null) {
            return null;
        }
        if (String.valueOf(note).length() > LONGEST_NOTE) {
            throw new HmaProblem(400, "note must be at most 255 characters");
        }
        return String.valueOf(note);
    }

    private static @Nullable String metadata(HmaRequest request) {
        Optional<String> text = field(request, "metadata");
        if (text.isEmpty() || text.get().isBlank()) {
            Map<String, Object> parts = new TreeMap<>();
            field(request, "content_id").ifPresent(id -> parts.put("content_id", id));
            field(request, "content_uri").ifPresent(uri -> parts.put("content_uri", uri));
            return parts.isEmpty() ? null : JSON.writeValueAsString(parts);
        }
        try {
            return checkedMetadata(JSON.readValue(text.get(), Object.class));
        } catch (JacksonException notJson) {
            throw new HmaProblem(400, "Invalid metadata: not a JSON object");
        }
    }

    /** An object with fields of the client's own is kept whole, as {@code json}. */
    private static @Nullable String checkedMetadata(@Nullable Object metadata) {
        if (metadata == null) {
            return null;
        }
        if (!(metadata instanceof Map<?, ?> fields)) {
            throw new HmaProblem(400, "Invalid metadata: not a JSON object");
        }
        if (String.valueOf(fields).indexOf('\0') >= 0) {
            throw new HmaProblem(400, "Invalid metadata: it holds a NUL character");
        }
        boolean plain = METADATA.containsAll(fields.keySet());
        return JSON.writeValueAsString(plain ? fields : Map.of("json", fields));
    }

    HmaAnswer get(HmaRequest request) {
        Bank bank = doors.named(request);
        Content content = content(request, bank);
        Map<String, Object> answer = new TreeMap<>();
        answer.put("bank", BankDoor.json(bank));
        answer.put("disable_until_ts", content.disableUntil());
        answer.put("id", content.id());
        answer.put("original_media_uri", Json.NULL);
        if (content.note() != null) {
            answer.put("note", content.note());
        }
        String withMetadata = request.query("include_metadata");
        if (content.metadata() != null
                && (withMetadata == null || Lax.bool("include_metadata", withMetadata))) {
            answer.put("metadata", JSON.readValue(content.metadata(), Map.class));
        }
        if (request.flag("include_signals")) {
            answer.put("signals", signals(content));
        }
        return HmaAnswer.ok(answer);
    }

    private Map<String, Object> signals(Content content) {
        Map<String, Object> signals = new TreeMap<>();
        for (Fingerprint print :
                entries.fingerprints(List.of(content.id())).getOrDefault(content.id(), List.of())) {
            SignalTypes.of(print, content.kind()).ifPresent(type -> signals.put(type, print.hex()));
        }
        return signals;
    }

    HmaAnswer change(HmaRequest request) {
        Bank bank = doors.named(request);
        Content content = content(request, bank);
        Map<String, Object> body = request.body();
        Object until = body.get("disable_until_ts");
        long disable = until == null ? content.disableUntil() : disableUntil(until);
        String note = body.containsKey("note") ? checkedNote(body.get("note")) : content.note();
        banks.disable(bank, content.id(), disable, note, request.client());
        live.catchUp();
        Map<String, Object> answer = new TreeMap<>();
        answer.put("bank", BankDoor.json(bank));
        answer.put("collab_metadata", Map.of());
        answer.put("disable_until_ts", disable);
        answer.put("id", content.id());
        answer.put("note", note == null ? Json.NULL : note);
        answer.put("original_media_uri", Json.NULL);
        answer.put(
                "user_metadata",
                content.metadata() == null
                        ? Json.NULL
                        : JSON.readValue(content.metadata(), Map.class));
        return HmaAnswer.ok(answer);
    }

    private long disableUntil(Object until) {
        double number;
        try {
            number = Double.parseDouble(String.valueOf(until).strip());
        } catch (NumberFormatException notANumber) {
            throw new HmaProblem(400, "Invalid int: '" + until + "'");
        }
        if (!(number >= 0) || number != Math.rint(number)) {
            throw new HmaProblem(400, "disable_until_ts must be a non-negative integer");
        }
        if (number > time.instant().getEpochSecond() + FIVE_YEARS) {
            throw new HmaProblem(400, "disable_until_ts must be less than 5 years in the future");
        }
        return (long) number;
    }

    HmaAnswer delete(HmaRequest request) {
        Bank bank = doors.named(request);
        boolean there = banks.withdraw(bank, id(request), request.client());
        live.catchUp();
        return HmaAnswer.ok(Map.of("deleted", there ? 1 : 0));
    }

    private Content content(HmaRequest request, Bank bank) {
        return entries.find(bank.id(), id(request))
                .orElseThrow(() -> new HmaProblem(404, "content not found in this bank"));
    }

    private static long id(HmaRequest request) {
        String id = request.path().getLast();
        if (!id.matches("\\d{1,18}")) {
            throw new HmaProblem(404, "content not found in this bank");
        }
        return Long.parseLong(id);
    }
}
