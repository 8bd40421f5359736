package org.rowan.match.media;

/** The reason why a file gave no picture; its message is meant to be recorded and shown. */
public final class UnreadablePicture extends Exception {
    private static final long serialVersionUID = 1L;

    /** What kind of reason it is. */
    public enum Reason {
        /** No reader knows the format; it may be a video or no picture at all. */
        UNKNOWN_FORMAT,
        /** More pixels or bytes than allowed. */
        TOO_LARGE,
        /** The format is known, but the file is cut off, damaged or of a rare kind. */
        DAMAGED
    }

    private final Reason reason;

    public UnreadablePicture(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
