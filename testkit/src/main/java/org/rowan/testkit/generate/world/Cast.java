package org.rowan.testkit.generate.world;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The persons of one story.
 *
 * @param persons those who are reported in turn, at least one
 * @param others persons who appear beside them: children and parents
 * @param trap what the story tempts a linker with
 * @param place a number that a shared school or gateway depends on
 */
public record Cast(List<Person> persons, List<Person> others, @Nullable Trap trap, long place) {}
