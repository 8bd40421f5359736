package org.rowan.match.media;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rowan.engine.hash.Luma;
import org.rowan.engine.hash.LumaPicture;
import org.rowan.engine.hash.PixelLayout;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The packaged FFmpeg (LGPL build) as a child process: the second decoder, for pictures that the
 * JDK does not know and for frames of videos.
 *
 * <p>It may open nothing but the one file it is given, only in formats of pictures and videos, and
 * within limits of memory, processor time, pixels and frames. The clear bytes lie in a file in
 * memory ({@code /dev/shm}) while it runs, because videos are read back and forth.
 */
final class Ffmpeg {
    private static final String FORMATS =
            "webp_pipe,png_pipe,jpeg_pipe,jpegxl_anim,gif,bmp_pipe,tiff_pipe,mov,mp4,m4a,3gp,3g2,mj2,matroska,webm,avi,mpegts,mpeg,flv,asf,mpegvideo,h264,hevc,ogg";
    private static final long MEMORY_KIB = 2_500_000;
    private static final int LARGEST_SIDE = 20_000;

    private static final Logger LOG = LoggerFactory.getLogger(Ffmpeg.class);

    private final Duration limit;
    private final int frames;
    private final long pixels;

    Ffmpeg(Duration limit, int frames, long pixels) {
        this.limit = limit;
        this.frames = frames;
        this.pixels = pixels;
    }

    /** Why FFmpeg gave nothing, in words for a person. */
    static final class Failed extends Exception {
        private static final long serialVersionUID = 1L;

        Failed(String reason) {
            super(reason);
        }
    }

    /** What is done with each frame as it comes. */
    interface Frames {
        void frame(int number, LumaPicture picture);
    }

    /** Decodes a still picture at its full size. */
    LumaPicture picture(byte[] file) throws Failed {
        List<LumaPicture> pictures = new ArrayList<>(1);
        run(file, List.of("-frames:v", "1"), (number, picture) -> pictures.add(picture));
        return pictures.getFirst();
    }

    /** Decodes one frame a second of a video, at most 512 pixels wide. */
    void video(byte[] file, Frames each) throws Failed {
        run(
                file,
                List.of(
                        "-an",
                        "-sn",
                        "-dn",
                        "-vf",
                        "fps=1:round=up,scale='min(512,iw)':-2:flags=area",
                        "-frames:v",
                        Integer.toString(frames)),
                each);
    }

    private void run(byte[] file, List<String> output, Frames each) throws Failed {
        @Nullable Path input = null;
        try {
            input = Files.createTempFile(memory(), "rowan-", ".media");
            Files.write(input, file);
            run(command(input, output), each);
        } catch (IOException | RuntimeException problem) {
            throw new Failed("FFmpeg could not be run: " + problem.getClass().getSimpleName());
        } finally {
            if (input != null) {
                input.toFile().delete();
            }
        }
    }

    private void run(List<String> command, Frames each) throws IOException, Failed {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().clear();
        builder.environment().put("LD_LIBRARY_PATH", FfmpegProgram.folder().toString());
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        Process process = builder.start();
        Deadline deadline = Deadline.start(process, limit);
        int number = 0;
        try (InputStream in = new BufferedInputStream(process.getInputStream(), 1 << 16)) {
            process.getOutputStream().close();
            for (Optional<LumaPicture> next = next(in); next.isPresent(); next = next(in)) {
                each.frame(number++, next.get());
            }
        } catch (IOException cutOff) {
            LOG.debug("FFmpeg's output was cut off; what came whole before counts");
        } finally {
            deadline.cancel();
            process.destroyForcibly();
        }
        if (deadline.passed()) {
            throw new Failed("decoding it took longer than " + limit.toSeconds() + " seconds");
        }
        if (number == 0) {
            throw new Failed("neither a picture nor a video that can be decoded");
        }
    }

    private List<String> command(Path input, List<String> output) throws IOException {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                FfmpegProgram.path().toString(),
                                "-nostdin",
                                "-v",
                                "error",
                                "-threads",
                                "1",
                                "-max_pixels",
                                Long.toString(pixels),
                                "-protocol_whitelist",
                                "file",
                                "-format_whitelist",
                                FORMATS,
                                "-i",
                                "file:" + input));
        command.addAll(output);
        command.addAll(List.of("-pix_fmt", "rgb24", "-c:v", "ppm", "-f", "image2pipe", "pipe:1"));
        return Sandbox.around(command, MEMORY_KIB, limit.toSeconds());
    }

    private static Path memory() {
        Path shared = Path.of("/dev/shm");
        return Files.isWritable(shared) ? shared : Path.of(System.getProperty("java.io.tmpdir"));
    }

    /** The next picture in PPM format ("P6", width, height, 255, pixels); empty at the end. */
    private Optional<LumaPicture> next(InputStream in) throws IOException {
        String magic = word(in);
        if (magic.isEmpty()) {
            return Optional.empty();
        }
        int width = side(word(in));
        int height = side(word(in));
        if (!magic.equals("P6") || !word(in).equals("255") || (long) width * height > pixels) {
            throw new IOException("no picture of the size allowed");
        }
        byte[] rgb = in.readNBytes(3 * width * height);
        if (rgb.length < 3 * width * height) {
            throw new IOException("cut off");
        }
        return Optional.of(Luma.of(rgb, PixelLayout.RGB, width, height));
    }

    private static int side(String word) throws IOException {
        if (!word.matches("\\d{1,5}") || Integer.parseInt(word) > LARGEST_SIDE) {
            throw new IOException("no size of a picture");
        }
        return Integer.parseInt(word);
    }

    private static String word(InputStream in) throws IOException {
        StringBuilder word = new StringBuilder();
        for (int next = in.read(); next > ' ' && word.length() < 16; next = in.read()) {
            word.append((char) next);
        }
        return word.toString();
    }
}
