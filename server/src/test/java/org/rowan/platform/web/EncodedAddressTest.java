package org.rowan.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.Filter;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** An address with letters written as numbers is the same address. */
class EncodedAddressTest {
    @Test
    void theLimitOfWrongPasswordsHoldsHoweverThePageIsWritten() throws Exception {
        KnockCounter knocks = new KnockCounter(InstantSource.system());
        for (int knock = 0; knock < KnockCounter.MOST; knock++) {
            knocks.failed("192.0.2.1");
        }
        MockHttpServletRequest request = request("POST", "/desk/%73ign-in", "/desk/sign-in");
        request.setRemoteAddr("192.0.2.1");
        assertThat(status(new KnockFilter(knocks), request)).isEqualTo(429);
    }

    @Test
    void theDeskIsNotOnThePublicPortHoweverItIsWritten() throws Exception {
        MockHttpServletRequest request = request("GET", "/%64esk/sign-in", "/desk/sign-in");
        request.setLocalPort(8470);
        assertThat(status(new RoomsByPort(8471), request)).isEqualTo(404);
        request.setLocalPort(8471);
        assertThat(status(new RoomsByPort(8471), request)).isEqualTo(200);
    }

    private static MockHttpServletRequest request(String method, String typed, String path) {
        MockHttpServletRequest request = new MockHttpServletRequest(method, typed);
        request.setServletPath(path);
        return request;
    }

    private static int status(Filter filter, MockHttpServletRequest request) throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        filter.doFilter(request, response, new MockFilterChain());
        return response.getStatus();
    }
}
