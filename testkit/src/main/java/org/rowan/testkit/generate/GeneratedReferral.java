package org.rowan.testkit.generate;

import java.util.List;

/**
 * One invented referral in both shapes, with the truth beside it.
 *
 * @param index from 0; with seed and parameters it determines everything else
 * @param reportXml the {@code report} document of the CyberTipline Reporting API, UTF-8
 * @param files in the order of upload
 * @param cyberTipJson the same referral as agencies download it, UTF-8, perhaps with a byte-order
 *     mark
 */
public record GeneratedReferral(
        long index, byte[] reportXml, List<GeneratedFile> files, byte[] cyberTipJson, Truth truth) {

    GeneratedReferral repeatedAs(long other) {
        return new GeneratedReferral(
                other, reportXml, files, cyberTipJson, truth.repeatedAs(other));
    }
}
