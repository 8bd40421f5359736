package org.rowan.platform;

import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/** Gives each test class its own database, before the first test of the class. */
final class FreshDatabaseEachClass extends AbstractTestExecutionListener {
    @Override
    public void beforeTestClass(TestContext test) {
        test.getApplicationContext().getBean(SwitchedDataSource.class).beginClass();
    }

    /** Beans are injected after this, so that a constructor already sees the fresh database. */
    @Override
    public int getOrder() {
        return 1_900;
    }
}
