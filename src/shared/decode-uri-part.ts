/** Undefined where the percent-encoding is broken. */
export function decodeUriPart(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}
