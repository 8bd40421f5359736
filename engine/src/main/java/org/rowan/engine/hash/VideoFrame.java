package org.rowan.engine.hash;

/**
 * One hashed frame of a video.
 *
 * @param frame its number, from 0, counted in the video and not in the hashed frames
 * @param seconds its time from the beginning
 * @param pdq its hash and quality
 */
public record VideoFrame(int frame, double seconds, PdqHash pdq) {}
