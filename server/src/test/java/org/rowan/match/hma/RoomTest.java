package org.rowan.match.hma;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class RoomTest {
    @Test
    void filesThatWouldNotFitIntoMemoryTogetherComeOneAfterTheOther() {
        Room room = new Room(1 << 20, 0);
        try (Room.Taken large = room.take(400 << 10)) {
            assertThat(large).isNotNull();
            assertThatThrownBy(() -> room.take(400 << 10))
                    .isInstanceOfSatisfying(
                            HmaProblem.class,
                            problem -> {
                                assertThat(problem.answer().status()).isEqualTo(503);
                                assertThat(problem.answer().headers()).containsKey("Retry-After");
                            });
            room.take(50 << 10).close();
        }
        room.take(400 << 10).close();
    }

    @Test
    void aFileLargerThanAllOfItComesAlone() {
        Room room = new Room(1 << 20, 0);
        try (Room.Taken all = room.take(100 << 20)) {
            assertThat(all).isNotNull();
            assertThatThrownBy(() -> room.take(1)).isInstanceOf(HmaProblem.class);
        }
        room.take(1).close();
    }
}
