/**
 * One key for a `Map` or `Set` made of several values. As JSON, since no separator is safe: lot names may contain any
 * character, and null is not the text "null".
 */
export const compositeKey = (...parts: (string | null | undefined)[]): string =>
  JSON.stringify(parts)
