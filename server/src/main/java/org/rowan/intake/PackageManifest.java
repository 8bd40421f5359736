package org.rowan.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a package of one Rowan for another says about itself: {@value #NAME} in a ZIP, with {@value
 * #SIGNATURE} beside it. {@code docs/intake.md} describes the format.
 *
 * @param format always {@value #FORMAT}
 * @param version of the format, 1
 * @param made when, ISO 8601 UTC
 * @param organisation who made it, as their settings name them; empty when they do not
 * @param installation the random name of their installation
 * @param reason why it was made
 * @param referrals what is in it
 * @param entries every other entry of the ZIP with its length and digest
 */
public record PackageManifest(
        String format,
        int version,
        String made,
        String organisation,
        String installation,
        String reason,
        List<Content> referrals,
        List<Entry> entries) {
    public static final String NAME = "rowan-manifest.json";
    public static final String SIGNATURE = "rowan-manifest.signature.json";
    public static final String FORMAT = "rowan-package";
    public static final int VERSION = 1;

    /**
     * Stands before the manifest's bytes when they are signed, so that no head is mistaken for one.
     */
    public static final String SIGNED = "rowan package 1\n";

    /**
     * The end of the name of an entry that gives the digests of a file that is not in the package.
     */
    public static final String DIGESTS = ".rowan-digests.json";

    /** The document of a referral that a person keyed in. */
    public static final String KEYED = "rowan-keyed.json";

    public PackageManifest {
        referrals = referrals == null ? List.of() : List.copyOf(referrals);
        entries = entries == null ? List.of() : List.copyOf(entries);
    }

    /**
     * One referral: a folder of the ZIP in the form that {@code ./rowan intake} takes.
     *
     * @param referral its number there, which names the folder
     * @param form its shape there
     * @param received when it was received there, ISO 8601 UTC
     * @param sender who filed it there
     */
    public record Content(String referral, String form, String received, String sender) {}

    /** An entry with its length in bytes and its SHA-256 in lower-case hex. */
    public record Entry(String path, long bytes, String sha256) {}

    /**
     * The signature over {@value PackageManifest#SIGNED} and the manifest's bytes.
     *
     * @param publicKey Ed25519, X.509-encoded, base64
     * @param signature base64
     */
    public record Signature(@Nullable String publicKey, @Nullable String signature) {}
}
