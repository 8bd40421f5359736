package org.rowan.kernel;

import java.util.concurrent.Callable;

/**
 * One command of {@code ./rowan}: a class annotated with picocli's {@code @Command}, found by
 * {@link java.util.ServiceLoader}, whose {@link #call()} returns the exit status (0 success, 1
 * failure, 2 unusable input).
 *
 * <p>A command throws {@link UnusableInput} for what the person who typed it can mend.
 */
public interface Command extends Callable<Integer> {}
