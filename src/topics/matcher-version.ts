/**
 * Raise it where the same rules would sort the same article otherwise, or other words of it would be listed: whatever is
 * stored is then sorted anew.
 */
export const MATCHER_VERSION = 1
