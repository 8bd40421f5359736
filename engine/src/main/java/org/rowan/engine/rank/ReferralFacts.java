package org.rowan.engine.rank;

import java.util.List;

/**
 * What one referral says.
 *
 * @param id number of the referral, so that a reason can name it
 * @param incident code of the incident type, for example {@code enticement}
 * @param escalated whether the sender asked for high priority
 * @param annotations the sender's annotations by their schema names
 * @param batched whether it is one of a batch about a viral file
 * @param fromChild whether a child reported it
 * @param hasUploadIp whether an IP address of an upload is given with its time
 * @param hasAnyIp whether any IP address is given with its time
 * @param hasPort whether any IP address comes with its source port
 * @param hasAccountId whether the reported account has the service's own id
 * @param hasContactPoint whether the reported account has an e-mail address or telephone number
 * @param hasChat whether chat or message text was supplied
 * @param senderUrgentPrecision share of this sender's urgent flags that people confirmed, 0 to 1:
 *     0.5, moved only as far as what people decided forces it
 * @param files the files it brings or names
 */
public record ReferralFacts(
        long id,
        String incident,
        boolean escalated,
        List<String> annotations,
        boolean batched,
        boolean fromChild,
        boolean hasUploadIp,
        boolean hasAnyIp,
        boolean hasPort,
        boolean hasAccountId,
        boolean hasContactPoint,
        boolean hasChat,
        double senderUrgentPrecision,
        List<FileFacts> files) {

    public ReferralFacts {
        annotations = List.copyOf(annotations);
        files = List.copyOf(files);
    }

    /** The same facts with another weight of the sender's urgent flag. */
    public ReferralFacts weighing(double precision) {
        return new ReferralFacts(
                id,
                incident,
                escalated,
                annotations,
                batched,
                fromChild,
                hasUploadIp,
                hasAnyIp,
                hasPort,
                hasAccountId,
                hasContactPoint,
                hasChat,
                precision,
                files);
    }
}
