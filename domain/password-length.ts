/** In characters; nothing else is asked of a password's make-up. */
export const shortestPassword = 12

/** Far more than the 64 that must be taken; long enough for any sentence, short enough to hash. */
export const longestPassword = 256
