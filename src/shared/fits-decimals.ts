/**
 * Whether a number is the same with so many decimals, but for what binary fractions leave behind (0.1 + 0.2): a billionth of it, and
 * never so much that a further decimal somebody typed on a large number would be dropped without a word.
 */
export const fitsDecimals = (value: number, digits: number): boolean =>
  Math.abs(Number(value.toFixed(digits)) - value) <=
  Math.min(Math.abs(value) * 1e-9, 10 ** -(digits + 2))
