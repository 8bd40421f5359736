/**
 * Pictures as a person sees them: files decoded to brightness with what the JDK brings.
 *
 * <p>Takes in the bytes of a file; gives out a {@link org.rowan.engine.hash.LumaPicture} or the
 * reason why there is none. Runs foreign bytes through a decoder: callers that handle files of
 * unknown origin run it in a process of its own. Start reading at {@link
 * org.rowan.match.media.PictureReader}.
 */
@NullMarked
package org.rowan.match.media;

import org.jspecify.annotations.NullMarked;
