/** Numbers of so many digits are written in one piece: shorter ones may be groups of one number. */
const DIGITS_OF_A_NUMBER = 6

const shapeOf = (text: string): string => text.toLowerCase().replace(/\d/g, "9")

/** Are these numbers of one series, and not parts of one number? */
export function isSeries(parts: string[]): boolean {
  const [shape] = parts.map(shapeOf)
  const isWhole = /[^\d]/.test(shape) || shape.length >= DIGITS_OF_A_NUMBER
  return (
    parts.length > 1 &&
    isWhole &&
    shape.includes("9") &&
    parts.every((part) => shapeOf(part) === shape) &&
    new Set(parts).size === parts.length
  )
}
