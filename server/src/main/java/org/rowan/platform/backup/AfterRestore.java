package org.rowan.platform.backup;

/** What a room must set right after its tables were restored, such as transaction numbers. */
public interface AfterRestore {

    /** Is called once, in a transaction of its own, before anything else works on the tables. */
    void restored();
}
