package org.rowan.intake.receiving;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the protocol answers to one request.
 *
 * @param code response code, 0 for success
 * @param description in words
 * @param report the report number; null when there is none
 * @param file the id of the file; null when there is none
 * @param hash MD5 of what arrived, lower-case hex; null when nothing did
 * @param files the ids of the files of a finished report; null unless it is done
 */
public record ProtocolAnswer(
        int code,
        String description,
        @Nullable Long report,
        @Nullable String file,
        @Nullable String hash,
        @Nullable List<String> files) {
    public static final int SUCCESS = 0;
    public static final int SERVER_ERROR = 1000;
    public static final int SAVE_FAILED = 1100;
    public static final int FILE_UPLOAD_FAILED = 1111;
    public static final int NOT_FOUND = 1210;
    public static final int AUTHENTICATION_REQUIRED = 2000;
    public static final int NOT_AUTHORIZED_TO_SUBMIT = 3100;
    public static final int INVALID_REQUEST = 4000;
    public static final int VALIDATION_FAILED = 4100;
    public static final int MALFORMED_XML = 4110;
    public static final int MALFORMED_FILE = 4200;
    public static final int NO_SUCH_REPORT = 5001;
    public static final int NO_SUCH_FILE = 5002;
    public static final int ALREADY_RETRACTED = 5101;
    public static final int ALREADY_FINISHED = 5102;

    public static ProtocolAnswer success(long report) {
        return new ProtocolAnswer(SUCCESS, "Success", report, null, null, null);
    }

    public static ProtocolAnswer refusal(int code, String description, @Nullable Long report) {
        return new ProtocolAnswer(code, description, report, null, null, null);
    }

    public boolean isSuccess() {
        return code == SUCCESS;
    }
}
