@NullMarked
package org.rowan.engine.link.measure;

import org.jspecify.annotations.NullMarked;
