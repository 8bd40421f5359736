package org.rowan.match.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.rowan.kernel.UnusableInput;
import org.rowan.match.Bank;
import org.rowan.match.Banks;
import org.rowan.match.Fingerprint;
import org.rowan.match.live.LiveBanks;
import org.rowan.match.store.EntryStore;
import org.rowan.platform.RowanTest;

/** Lists taken into banks on a database, and what each source's way of taking back leaves. */
@RowanTest
class TakeListsTest {
    private static final String LAKE =
            "f8f8f0cee0f4a84f06370a22038f63f0b36e2ed596621e1d33e6b39c4e9c9b22";
    private static final String ROCK =
            "30a10efd71cc3d429013d48d0ffffc52e34e0e17ada952a9d29685211ea9e5af";
    private static final String MD5 = "0000000000000000000000000000a001";

    private final Banks banks;
    private final LiveBanks live;
    private final EntryStore entries;

    TakeListsTest(Banks banks, LiveBanks live, EntryStore entries) {
        this.banks = banks;
        this.live = live;
        this.entries = entries;
    }

    @Test
    void aMinusInATextListTakesBackAndAPlainLineListsAgain() {
        Bank bank = bank("TEXT");
        assertThat(take(bank, "pdq," + LAKE + "\nmd5," + MD5 + "\n", false).stored()).isEqualTo(2);
        assertThat(matches(LAKE)).isTrue();
        assertThat(matches(MD5)).isTrue();

        assertThat(take(bank, "-pdq," + LAKE + "\n-md5," + MD5 + "\n", false).withdrawn())
                .isEqualTo(2);
        assertThat(matches(LAKE)).isFalse();
        assertThat(matches(MD5)).isFalse();

        take(bank, "pdq," + LAKE + "\n", false);
        assertThat(matches(LAKE)).isTrue();
        banks.close("TEXT", "test");
    }

    @Test
    void aCompleteListTakesBackWhatItDoesNotName() {
        Bank bank = bank("WHOLE");
        take(bank, "pdq," + LAKE + "\npdq," + ROCK + "\n", true);
        assertThat(take(bank, "pdq," + ROCK + "\n", true).withdrawn()).isEqualTo(1);
        assertThat(matches(LAKE)).isFalse();
        assertThat(matches(ROCK)).isTrue();

        assertThatThrownBy(() -> take(bank, "# nothing\n", true))
                .isInstanceOf(UnusableInput.class)
                .hasMessageContaining("would withdraw every entry");
        assertThat(matches(ROCK)).isTrue();
        banks.close("WHOLE", "test");
        live.catchUp();
        assertThat(matches(ROCK)).isFalse();
    }

    @Test
    void ncmecTombstonesTakeBackTheEntryOfThatMemberOnly() {
        Bank bank = bank("NCMEC");
        take(bank, ncmec(image("42", LAKE) + image("43", LAKE)), false);
        assertThat(found(LAKE)).isEqualTo(2);

        take(bank, ncmec(deleted("42")), false);
        assertThat(found(LAKE)).isEqualTo(1);

        take(bank, ncmec(image("43", ROCK)), false);
        assertThat(matches(LAKE)).as("the entry has another hash now").isFalse();
        assertThat(matches(ROCK)).isTrue();
        banks.close("NCMEC", "test");
    }

    @Test
    void stopNciiStatusesTakeBack() {
        Bank bank = bank("STOPNCII");
        take(bank, stopNcii("Active"), false);
        assertThat(matches(LAKE)).isTrue();
        for (String status : List.of("Withdrawn", "Active", "Deleted")) {
            take(bank, stopNcii(status), false);
            assertThat(matches(LAKE)).as(status).isEqualTo(status.equals("Active"));
        }
        banks.close("STOPNCII", "test");
    }

    @Test
    void vicsFilesAreWholeSetsAndTakeBackOnlyWhenSaidToBeComplete() {
        Bank bank = bank("VICS");
        take(bank, vics(MD5, "b".repeat(32)), false);
        take(bank, vics("b".repeat(32)), false);
        assertThat(matches(MD5)).isTrue();
        take(bank, vics("b".repeat(32)), true);
        assertThat(matches(MD5)).isFalse();
        assertThat(matches("b".repeat(32))).isTrue();
        banks.close("VICS", "test");
    }

    private Bank bank(String name) {
        return banks.open(Bank.named(name), "test").orElseThrow();
    }

    private Banks.Taken take(Bank bank, String list, boolean complete) {
        byte[] bytes = list.getBytes(StandardCharsets.UTF_8);
        ListFormat format = ListFormat.of(bytes);
        @Nullable String source = complete ? format.source() : null;
        Banks.Taken taken =
                banks.take(
                        bank,
                        each -> {
                            try {
                                format.read(
                                        new ByteArrayInputStream(bytes),
                                        format.source(),
                                        false,
                                        each);
                            } catch (IOException broken) {
                                throw new UncheckedIOException(broken);
                            }
                        },
                        source,
                        "test");
        live.catchUp();
        return taken;
    }

    private boolean matches(String hex) {
        return found(hex) > 0;
    }

    private int found(String hex) {
        String type = hex.length() == 64 ? "pdq" : "md5";
        Fingerprint print = Fingerprint.read(type, hex).orElseThrow();
        return print.isPdq()
                ? live.search(org.rowan.engine.hash.Hash256.parse(hex)).size()
                : entries.findByBits(List.of(hex)).size();
    }

    private static String ncmec(String images) {
        return "<queryResult xmlns=\"https://hashsharing.ncmec.org/hashsharing/v2\"><images>"
                + images
                + "</images></queryResult>";
    }

    private static String image(String member, String pdq) {
        return "<image><member id=\"%s\">Example</member><timestamp>2026-09-30T10:00:00Z</timestamp><id>1</id><classification>A1</classification><fingerprints><pdq>%s</pdq></fingerprints></image>"
                .formatted(member, pdq);
    }

    private static String deleted(String member) {
        return "<deletedImage><member id=\"%s\">Example</member><id>1</id><timestamp>2026-09-30T10:00:00Z</timestamp></deletedImage>"
                .formatted(member);
    }

    private static String stopNcii(String status) {
        return "{\"count\":1,\"nextSetTimestamp\":1,\"hasMoreRecords\":false,\"hashRecords\":[{\"signalType\":\"ImagePDQ\",\"hashValue\":\"%s\",\"hashStatus\":\"%s\"}]}"
                .formatted(LAKE, status);
    }

    private static String vics(String... md5s) {
        StringBuilder media = new StringBuilder();
        for (String md5 : md5s) {
            media.append(media.isEmpty() ? "" : ",")
                    .append(
                            "{\"MediaID\":\"%s\",\"Category\":1,\"MD5\":\"%s\"}"
                                    .formatted(md5, md5));
        }
        return "{\"@odata.context\":\"http://example.com/2.0.xml/US/$metadata#Media\",\"value\":["
                + media
                + "]}";
    }
}
