package org.rowan.link;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.rowan.engine.link.model.LinkModel;
import org.rowan.link.model.ModelFiles;

/** The shipped model with one line changed. */
final class StricterModel {
    private StricterModel() {}

    /** Under which a verified e-mail says little. */
    static LinkModel withoutEmail() {
        return ModelFiles.read(
                "stricter.yaml",
                text().replace("[verified-both], bits: 21,", "[verified-both], bits: 3,"));
    }

    static String text() {
        try (InputStream in = StricterModel.class.getResourceAsStream("/models/referrals.yaml")) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
