/**
 * YAML files that people edit, read strictly: every problem is told with its line, unknown keys are
 * refused.
 */
@NullMarked
package org.rowan.platform.yaml;

import org.jspecify.annotations.NullMarked;
