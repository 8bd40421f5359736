package org.rowan.link.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.rowan.engine.link.model.LinkModel;
import org.rowan.kernel.UnusableInput;
import org.rowan.platform.yaml.YamlFile;

/**
 * Loads model files, the shipped ones and others; every complaint names the file, the line and the
 * path.
 */
public final class ModelFiles {
    /** The model for tables of persons with names, dates and places. */
    public static final String PERSONS_TABLE = "persons-table";

    /** The model for referrals. */
    public static final String REFERRALS = "referrals";

    private ModelFiles() {}

    /** A shipped model. */
    public static LinkModel shipped(String name) {
        return read(name + ".yaml", shippedText(name));
    }

    /** A shipped model as it was written. */
    public static String shippedText(String name) {
        String resource = "/models/" + name + ".yaml";
        try (InputStream in = ModelFiles.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new UnusableInput(
                        "no model “" + name + "” is shipped",
                        resource,
                        PERSONS_TABLE + " or " + REFERRALS);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException problem) {
            throw new UnusableInput(
                    "the shipped model cannot be read: " + problem.getMessage(),
                    resource,
                    "build again");
        }
    }

    /** A model in a file. */
    public static LinkModel read(Path file) {
        try {
            return read(file.toString(), Files.readString(file));
        } catch (IOException problem) {
            throw new UnusableInput(
                    "the model file cannot be read: " + problem.getMessage(),
                    file.toString(),
                    "another --model");
        }
    }

    /** A model in text; {@code file} is what complaints call it. */
    public static LinkModel read(String file, String yaml) {
        return new ModelReader(new Place(file, "", YamlFile.root(file, new StringReader(yaml))))
                .read();
    }
}
