package org.rowan.engine.hash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class VideoHashTest {
    private static final List<Hash256> HASHES = RandomHashes.uniform(20, 1);

    @Test
    void theTextFormIsReadAndWritten() {
        String text = "0,100," + HASHES.get(0) + ",0.000\n150,7," + HASHES.get(1) + ",123.456\n";

        VideoHash video = VideoHash.parse(text);

        assertThat(video.frames().get(1))
                .isEqualTo(new VideoFrame(150, 123.456, new PdqHash(HASHES.get(1), 7)));
        assertThat(video.text()).isEqualTo(text);
        assertThat(VideoHash.parse("\n" + text.replace("\n", "\r\n\r\n"))).isEqualTo(video);
    }

    @Test
    void aLineThatIsNoFrameIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> VideoHash.parse("0,100," + HASHES.get(0) + ",0.0\n1,100,abc,1.0"))
                .withMessageContaining("line 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> VideoHash.parse("0,100," + HASHES.get(0)));
    }

    @Test
    void anExcerptMatchesTheVideoItComesFromByDefault() {
        VideoHash whole = video(0, 20, 100);
        VideoHash excerpt = video(5, 10, 100);

        VideoOverlap overlap = excerpt.overlap(whole, VideoPolicy.DEFAULT);

        assertThat(overlap).isEqualTo(new VideoOverlap(100, 25));
        assertThat(overlap.isMatch(VideoPolicy.DEFAULT)).isTrue();
        assertThat(whole.overlap(excerpt, VideoPolicy.DEFAULT).isMatch(VideoPolicy.DEFAULT))
                .isFalse();
    }

    @Test
    void framesOfLowQualityAndRepeatedFramesDoNotCount() {
        List<VideoFrame> frames = new ArrayList<>(video(0, 4, 100).frames());
        frames.addAll(video(0, 1, 100).frames());
        frames.addAll(video(10, 20, 49).frames());

        VideoOverlap overlap = new VideoHash(frames).overlap(video(0, 2, 100), VideoPolicy.DEFAULT);

        assertThat(overlap).isEqualTo(new VideoOverlap(50, 100));
    }

    @Test
    void videosWithoutAnyGoodFrameNeverMatch() {
        VideoHash flat = video(0, 5, 0);

        assertThat(flat.overlap(flat, VideoPolicy.DEFAULT).isMatch(new VideoPolicy(31, 50, 0, 0)))
                .isFalse();
    }

    private static VideoHash video(int from, int to, int quality) {
        List<VideoFrame> frames = new ArrayList<>();
        for (int i = from; i < to; i++) {
            frames.add(new VideoFrame(25 * i, i, new PdqHash(HASHES.get(i), quality)));
        }
        return new VideoHash(frames);
    }
}
