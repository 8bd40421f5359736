package org.rowan.match.media;

/**
 * What the marker segments of a JPEG file say about its colours (ITU-T T.81; Adobe's APP14
 * segment).
 *
 * @param components samples in a pixel; 0 when the bytes are no JPEG file
 * @param adobeTransform Adobe's number for how they are encoded, -1 when absent
 */
record JpegHead(int components, int adobeTransform) {
    private static final int APP14 = 0xee;
    private static final int START_OF_SCAN = 0xda;

    static JpegHead of(byte[] file) {
        int components = 0;
        int transform = -1;
        JpegSegments segments = new JpegSegments(file);
        while (segments.next() && segments.marker() != START_OF_SCAN) {
            int at = segments.begin();
            if (isFrame(segments.marker()) && segments.length() >= 6) {
                components = file[at + 5] & 0xff;
            } else if (segments.marker() == APP14
                    && segments.length() >= 12
                    && segments.startsWith("Adobe")) {
                transform = file[at + 11] & 0xff;
            }
        }
        return new JpegHead(components, transform);
    }

    /**
     * Whether the first three of four inks are encoded as brightness and two colour differences.
     */
    boolean isYcck() {
        return adobeTransform == 2;
    }

    /** SOF0 to SOF15 without the three that mean something else. */
    private static boolean isFrame(int marker) {
        return marker >= 0xc0
                && marker <= 0xcf
                && marker != 0xc4
                && marker != 0xc8
                && marker != 0xcc;
    }
}
