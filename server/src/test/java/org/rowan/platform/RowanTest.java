package org.rowan.platform;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.rowan.RowanServer;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.core.annotation.AliasFor;
import org.springframework.test.context.ContextCustomizerFactories;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.context.TestExecutionListeners.MergeMode;

/**
 * A test of the rooms put together, on a real PostgreSQL with a fresh, fully migrated database for
 * each test class.
 *
 * <p>Beans come in through the constructor or {@code @Autowired}. {@code @RowanTest(http =
 * RANDOM_PORT)} opens the web server too, at {@code @LocalServerPort}. Stage workers are off. The
 * rooms are put together once for all classes that ask for the same thing, so keep {@code
 * properties} rare, and keep state in the database, not in beans.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(classes = RowanServer.class)
@ContextCustomizerFactories(TestInstallation.class)
@TestExecutionListeners(
        listeners = FreshDatabaseEachClass.class,
        mergeMode = MergeMode.MERGE_WITH_DEFAULTS)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
public @interface RowanTest {
    /**
     * {@code MOCK} (no port, Spring's MockMvc works) or {@code RANDOM_PORT} (a real web server on
     * loopback).
     */
    @AliasFor(annotation = SpringBootTest.class, attribute = "webEnvironment")
    WebEnvironment http() default WebEnvironment.MOCK;

    /** Properties as {@code name=value}; each different list costs one more start of the rooms. */
    @AliasFor(annotation = SpringBootTest.class, attribute = "properties")
    String[] properties() default {};
}
