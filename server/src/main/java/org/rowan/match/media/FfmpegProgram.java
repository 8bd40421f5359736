package org.rowan.match.media;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.rowan.platform.DataFolder;

/**
 * The FFmpeg executable out of the packaged build, unpacked with its libraries once for all
 * processes into the cache folder.
 */
final class FfmpegProgram {
    private static final String FOLDER = "org/bytedeco/ffmpeg/linux-x86_64/";
    private static final String NAME = "ffmpeg";
    private static final List<String> UNUSED =
            List.of("libpulse.so.0", "libasound.so.2", "libxcb.so.1", "libxcb-shm.so.0");

    private FfmpegProgram() {}

    /** The executable, ready to run with its folder as {@code LD_LIBRARY_PATH}. */
    static Path path() throws IOException {
        return folder().resolve(NAME);
    }

    /** The folder of the executable and its libraries. */
    static synchronized Path folder() throws IOException {
        URL packaged = FfmpegProgram.class.getClassLoader().getResource(FOLDER + NAME);
        if (packaged == null || !(packaged.openConnection() instanceof JarURLConnection jar)) {
            throw new IOException("there is no FFmpeg for this kind of machine");
        }
        String version = "ffmpeg-" + Long.toHexString(jar.getJarEntry().getCrc());
        Path folder = DataFolder.cache(System.getenv()).resolve(version);
        if (!Files.isExecutable(folder.resolve(NAME))) {
            unpack(jar.getJarFile(), folder);
        }
        return folder;
    }

    /** Unpacks beside and moves into place, so that nobody runs half of it. */
    private static void unpack(JarFile jar, Path folder) throws IOException {
        Files.createDirectories(folder.getParent());
        Path beside = Files.createTempDirectory(folder.getParent(), "ffmpeg-");
        for (JarEntry entry : jar.stream().toList()) {
            String name = entry.getName();
            String file = name.startsWith(FOLDER) ? name.substring(FOLDER.length()) : "";
            if (!file.isEmpty() && file.indexOf('/') < 0 && !file.startsWith("libjni")) {
                try (InputStream in = jar.getInputStream(entry)) {
                    Files.copy(in, beside.resolve(file), StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
        for (String unused : UNUSED) {
            Files.write(beside.resolve(unused), EmptyLibrary.named(unused));
        }
        if (!beside.resolve(NAME).toFile().setExecutable(true)) {
            throw new IOException("FFmpeg cannot be made executable in " + beside);
        }
        try {
            Files.move(beside, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException anotherWasFaster) {
            // Its files are the same.
        } catch (FileSystemException anotherWasFaster) {
            if (!Files.isExecutable(folder.resolve(NAME))) {
                throw anotherWasFaster;
            }
        }
    }
}
