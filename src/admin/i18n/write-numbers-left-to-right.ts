/** Lot and serial numbers, codes and keys are what we write in this font. */
const NUMBERS = ":where(.font-mono:dir(rtl))"

/**
 * In a language that is written from right to left, "2026-001-A" would come out as "A-2026-001": such a number is written in its
 * own direction, and stays on the side of the other words.
 */
export const writeNumbersLeftToRight = (): void => {
  const style = document.createElement("style")
  style.textContent = `${NUMBERS} { unicode-bidi: plaintext; text-align: right }`
  document.head.append(style)
}
