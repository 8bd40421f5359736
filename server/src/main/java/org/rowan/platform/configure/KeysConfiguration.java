package org.rowan.platform.configure;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import org.rowan.platform.content.ContentStore;
import org.rowan.platform.content.UploadFolder;
import org.rowan.platform.crypto.BlindIndex;
import org.rowan.platform.crypto.KeyRing;
import org.rowan.platform.crypto.KeyRingOfDatabase;
import org.rowan.platform.crypto.ReferralKeys;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The keys, and what is kept under them. */
@Configuration(proxyBeanMethods = false)
class KeysConfiguration {

    @Bean
    KeyRing keyRing(@Value("${rowan.keys}") Path file, JdbcClient jdbc, InstantSource clock) {
        return new KeyRingOfDatabase(jdbc).openOrCreate(file, clock.instant());
    }

    @Bean
    ReferralKeys referralKeys(JdbcClient jdbc, KeyRing ring, InstantSource clock) {
        return ReferralKeys.in(jdbc, ring, clock);
    }

    @Bean
    BlindIndex blindIndex(KeyRing ring) {
        return new BlindIndex(ring);
    }

    @Bean
    ContentStore contentStore(
            @Value("${rowan.content}") Path folder,
            JdbcClient jdbc,
            KeyRing ring,
            InstantSource clock)
            throws IOException {
        return ContentStore.in(folder, ContentStore.LARGEST_IN_ROW, jdbc, ring, clock);
    }

    @Bean
    UploadFolder uploadFolder(@Value("${rowan.data}") Path data, InstantSource clock) {
        return UploadFolder.of(data, clock);
    }
}
