package org.rowan.platform.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rowan.kernel.UnusableInput;

class DoorTest {
    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "192.0.2.7", "::"})
    void beyondThisMachineNothingOpensInTheClear(String address) {
        assertThatThrownBy(() -> new Door(address, 8470, 0, null, null, false).check())
                .isInstanceOf(UnusableInput.class)
                .hasMessageContaining("in the clear")
                .hasMessageContaining("--tls-cert FILE --tls-key FILE, or --behind-proxy");
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "::1", "localhost"})
    void onThisMachineItDoes(String address) {
        assertThatCode(() -> new Door(address, 8470, 0, null, null, false).check())
                .doesNotThrowAnyException();
    }

    @Test
    void aDeclaredProxyIsEnoughAndMakesCookiesSecure() {
        Door door = new Door("0.0.0.0", 8470, 0, null, null, true);
        assertThatCode(door::check).doesNotThrowAnyException();
        assertThat(door.properties()).containsEntry("server.servlet.session.cookie.secure", true);
    }

    @Test
    void aCertificateWithoutItsKeyOrWithoutItsFileIsRefused() {
        Path missing = Path.of("no-such-file.pem");
        assertThatThrownBy(() -> new Door("127.0.0.1", 1, 0, missing, null, false).check())
                .hasMessageContaining("only one is given");
        assertThatThrownBy(() -> new Door("127.0.0.1", 1, 0, missing, missing, false).check())
                .hasMessageContaining("cannot be read");
    }
}
