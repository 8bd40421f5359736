/** The SQL of room 4: schema {@code assess} and nothing else. */
@NullMarked
package org.rowan.assess.store;

import org.jspecify.annotations.NullMarked;
