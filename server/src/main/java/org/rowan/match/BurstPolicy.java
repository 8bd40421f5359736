package org.rowan.match;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * When copies of a file are a viral burst: at least so many distinct referrals from at least so
 * many distinct account ids within one window.
 */
@Component
record BurstPolicy(
        @Value("${rowan.match.burst.window:72h}") Duration window,
        @Value("${rowan.match.burst.referrals:5}") int referrals,
        @Value("${rowan.match.burst.accounts:5}") int accounts) {}
