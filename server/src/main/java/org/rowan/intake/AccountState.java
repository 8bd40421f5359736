package org.rowan.intake;

import org.jspecify.annotations.Nullable;

/**
 * Whether the service disabled the account, and whether it told the user, who may then destroy
 * evidence.
 */
public record AccountState(
        @Nullable Boolean disabledTemporarily,
        @Nullable Boolean disabledPermanently,
        @Nullable StatedTime disabledAt,
        @Nullable Boolean userNotified,
        @Nullable StatedTime userNotifiedAt,
        @Nullable StatedTime reenabledAt) {}
