/**
 * Licensed hashers and matchers outside of Rowan, asked in JSON.
 *
 * <p>{@code rowan.match.external.TYPE} names one for a fingerprint type: a program with its
 * arguments, which is kept running and answers each line of its standard input with one line, or an
 * {@code http} or {@code https} address, which answers each POST. Questions and answers are the
 * same:
 *
 * <pre>
 * {"ask":"hash","content":"BASE64"}                      {"fingerprints":["VALUE", ...]}
 * {"ask":"compare","queries":["VALUE", ...],             {"matches":[{"query":0,"candidate":2,"distance":12}, ...],
 *  "candidates":["VALUE", ...]}                           "policy":"NAME AND THRESHOLD"}
 * </pre>
 *
 * <p>Values are as lists write them; queries and candidates are named by their place from 0. {@code
 * {"problem":"WORDS"}} answers what cannot be answered. Start reading at {@code ExternalMatchers}.
 */
@NullMarked
package org.rowan.match.external;

import org.jspecify.annotations.NullMarked;
