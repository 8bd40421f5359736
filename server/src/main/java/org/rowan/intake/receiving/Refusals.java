package org.rowan.intake.receiving;

import java.time.InstantSource;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.rowan.intake.RefusedBody;
import org.rowan.intake.store.PersonSteps;
import org.rowan.intake.store.RefusedBodies;
import org.rowan.platform.crypto.ReferralKeys;
import org.rowan.platform.crypto.SealedBox;

/**
 * Keeps what was refused, so that a person can see it: 1 MiB of each, for the period of the
 * settings.
 */
public final class Refusals {
    /** How much of a refused body is kept, in bytes. */
    public static final int KEPT = 1 << 20;

    private static final String UPLOAD = "upload";
    private static final String REASON = "intake refused reason";
    private static final String BODY = "intake refused body";

    private final RefusedBodies rows;
    private final ReferralKeys keys;
    private final InstantSource clock;
    private final Period kept;
    private final FileKeeping files;

    /**
     * @param files whether files may be kept; where they may not, none of a refused upload is
     * @param kept how long refused bodies are kept
     */
    public Refusals(
            RefusedBodies rows,
            ReferralKeys keys,
            FileKeeping files,
            InstantSource clock,
            Period kept) {
        this.kept = kept;
        this.files = files;
        this.rows = rows;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * @param request the Request-ID that was answered
     * @param door the endpoint
     * @param body what was read of it
     */
    public void keep(
            String sender, String request, String door, ProtocolAnswer answer, byte[] body) {
        boolean none = door.equals(UPLOAD) && !files.keeps();
        byte[] first = none ? new byte[0] : Arrays.copyOf(body, Math.min(body.length, KEPT));
        rows.keep(
                sender,
                clock.instant(),
                request,
                door,
                answer.code(),
                keys.house().sealText(answer.description(), REASON),
                body.length,
                keys.house().seal(first, BODY));
    }

    /** Deletes what was kept long enough; how many. */
    public int sweep() {
        return rows.deleteBefore(clock.instant().atZone(ZoneOffset.UTC).minus(kept).toInstant());
    }

    /** Opens a refused request for a person. */
    static RefusedBody open(SealedBox house, PersonSteps.Refused row) {
        byte[] body = row.body();
        return new RefusedBody(
                row.id(),
                row.sender(),
                row.at(),
                row.request(),
                row.door(),
                row.code(),
                house.openText(row.reason(), REASON),
                row.length(),
                body == null ? new byte[0] : house.open(body, BODY));
    }
}
