/**
 * Room 5: limited hours go to the work that protects most children.
 *
 * <ul>
 *   <li><b>Takes in</b>: assessments from {@code assess}.
 *   <li><b>Gives out</b>: {@link org.rowan.allocate.Allocating}: the queue, and who holds what.
 *   <li><b>Invariants</b>: immediate danger is a lane that nothing outranks; nothing waits unseen
 *       without being listed; low-ranked cases are sampled reproducibly.
 *   <li><b>Start reading at</b>: {@link org.rowan.allocate.Allocating}.
 *   <li><b>May use</b>: kernel, platform, intake, link, assess, engine.plan, engine.rank.
 * </ul>
 */
@NullMarked
package org.rowan.allocate;

import org.jspecify.annotations.NullMarked;
