@NullMarked
package org.rowan.assess.policy;

import org.jspecify.annotations.NullMarked;
