package org.rowan.platform.users;

/** Whether more than a password is asked of somebody, and whether they have it. */
public enum SecondFactor {
    /** The password is enough. */
    NOT_ASKED,
    /** It is asked of them and they have to set it up before they may do anything else. */
    TO_SET_UP,
    /** They have set it up, so a code is asked for after the password. */
    SET_UP
}
