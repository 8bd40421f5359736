package org.rowan.match.media;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Puts the limits of the operating system around a child process, where there is a shell to. */
final class Sandbox {
    private static final Path SHELL = Path.of("/bin/sh");

    private Sandbox() {}

    /**
     * The command with limits: no core dumps, no files written, few files open.
     *
     * @param memoryKib address space in KiB; 0 for no limit, as a JVM needs
     * @param cpuSeconds processor time; 0 for no limit
     */
    static List<String> around(List<String> command, long memoryKib, long cpuSeconds) {
        if (!Files.isExecutable(SHELL)) {
            return command;
        }
        StringBuilder limits = new StringBuilder("ulimit -c 0; ulimit -f 0; ulimit -n 256;");
        if (memoryKib > 0) {
            limits.append(" ulimit -v ").append(memoryKib).append(';');
        }
        if (cpuSeconds > 0) {
            limits.append(" ulimit -t ").append(cpuSeconds).append(';');
        }
        List<String> limited = new ArrayList<>();
        limited.add(SHELL.toString());
        limited.add("-c");
        limited.add(limits + " exec \"$0\" \"$@\"");
        limited.addAll(command);
        return limited;
    }

    /** The command of a JVM that decodes pictures. */
    static List<String> pictureDecoder(PictureLimits limits, int heapMiB) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return around(
                List.of(
                        java,
                        "-Xmx" + heapMiB + "m",
                        "-XX:+UseSerialGC",
                        "-XX:-UsePerfData",
                        "-Djava.awt.headless=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        DecoderMain.class.getName(),
                        Long.toString(limits.bytes()),
                        Long.toString(limits.pixels())),
                0,
                0);
    }
}
