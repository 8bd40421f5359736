/**
 * The command {@code ./rowan simulate}: what each way of ordering the work would come to.
 *
 * <ul>
 *   <li><b>Takes in</b>: a population in YAML, the policies, loads and shocks to compare.
 *   <li><b>Gives out</b>: text, JSON, a Markdown table, a HTML report without script.
 *   <li><b>Invariants</b>: every report says that the population is invented; unknown keys are
 *       refused with their line; the same input prints the same output on any number of threads.
 *   <li><b>Start reading at</b>: {@link org.rowan.allocate.simulate.SimulateCommand} and {@code
 *       org.rowan.engine.plan.simulate}.
 *   <li><b>May use</b>: kernel, engine.plan.
 * </ul>
 */
@NullMarked
package org.rowan.allocate.simulate;

import org.jspecify.annotations.NullMarked;
