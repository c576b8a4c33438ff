/** GS1's separator, as scanners send it for FNC1. */
export const SEPARATOR = "\u001d"

/** Keys of a scanner follow one another faster than anybody types. */
const SCANNER_MS = 100

type Key = Pick<KeyboardEvent, "key" | "code" | "ctrlKey" | "metaKey" | "altKey">

/**
 * Is this key the separator of a scanner that works as a keyboard? Ctrl and ] is its control character; in a browser that is
 * a key press without a character. Other layouts have another character on that key, and people zoom with Ctrl and +: there
 * it is the scanner's only within its burst of keys (`sinceLast` milliseconds after the one before).
 */
export const isSeparatorKey = (
  { key, code, ctrlKey, metaKey, altKey }: Key,
  sinceLast: number
): boolean => {
  if (key === SEPARATOR) {
    return true
  }
  if (!ctrlKey || metaKey || altKey) {
    return false
  }
  return key === "]" || (code === "BracketRight" && sinceLast < SCANNER_MS)
}

/** Types the separator where the cursor is. */
export const typeSeparator = (input: HTMLInputElement): void => {
  const end = input.value.length
  input.setRangeText(SEPARATOR, input.selectionStart ?? end, input.selectionEnd ?? end, "end")
}

/** With its separators to be seen. */
export const showSeparators = (code: string): string => code.split(SEPARATOR).join("␝")
