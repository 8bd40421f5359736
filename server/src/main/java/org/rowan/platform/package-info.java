/**
 * The ground that the rooms stand on: data folder, database, settings, the application that starts
 * them, the door.
 *
 * <p>Takes in: a data folder, the environment. Gives out: an {@link
 * org.rowan.platform.Installation} and, through {@link org.rowan.platform.RowanContext}, the
 * running rooms. Invariants: knows no room; one profile for the life of an installation; nothing
 * listens beyond loopback without TLS or a declared proxy. Start reading at {@link
 * org.rowan.platform.Installation}.
 */
@ApplicationModule(type = ApplicationModule.Type.OPEN)
@NullMarked
package org.rowan.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
