package org.rowan.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rowan.platform.content.UploadFolder;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;

/**
 * The installation under the rooms of a {@link RowanTest}: a throw-away folder of the demo profile.
 */
final class TestInstallation implements ContextCustomizerFactory {
    @Override
    public ContextCustomizer createContextCustomizer(
            Class<?> testClass, List<ContextConfigurationAttributes> configurationAttributes) {
        return new Customizer();
    }

    /** Equal to every other one, so that Spring keeps one set of rooms for all test classes. */
    private record Customizer() implements ContextCustomizer {
        @Override
        public void customizeContext(
                ConfigurableApplicationContext context, MergedContextConfiguration test) {
            Path folder = folder();
            SwitchedDataSource database = new SwitchedDataSource();
            Installation installation =
                    Installation.open(folder.resolve("data"), environment(folder, database));
            Path uploads = UploadFolder.path(installation.folder().path());
            Runtime.getRuntime().addShutdownHook(new Thread(() -> uploads.toFile().delete()));
            Map<String, Object> properties = new HashMap<>(InstallationProperties.of(installation));
            properties.put("rowan.line.workers", "false");
            // Behind the properties of a test class, before those of whoever runs the tests.
            context.getEnvironment()
                    .getPropertySources()
                    .addBefore("systemProperties", new MapPropertySource("test", properties));
            context.getBeanFactory().registerSingleton("installation", installation);
            if (context.getBeanFactory() instanceof BeanDefinitionRegistry registry) {
                registry.registerBeanDefinition(
                        "dataSource",
                        new RootBeanDefinition(SwitchedDataSource.class, () -> database));
            }
        }

        private static Map<String, String> environment(Path folder, SwitchedDataSource database) {
            return Map.of(
                    "ROWAN_DB_URL", database.access().url(),
                    "ROWAN_DB_USER", database.access().user(),
                    "ROWAN_DB_PASSWORD", database.access().password(),
                    "ROWAN_KEYS", folder.resolve("rowan.keys").toString());
        }

        private static Path folder() {
            try {
                Path folder =
                        Files.createTempDirectory(
                                Files.createDirectories(Path.of("target", "test-data")), "rowan-");
                SettingsFile.set(
                        Files.createDirectories(folder.resolve("data")).resolve("rowan.yaml"),
                        "profile",
                        "demo");
                return folder.toAbsolutePath();
            } catch (IOException problem) {
                throw new UncheckedIOException(problem);
            }
        }
    }
}
