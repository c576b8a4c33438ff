/** Quantities have four decimals; sums of JavaScript numbers need rounding before they are compared. */
export const roundQuantity = (value: number): number => Math.round(value * 10_000) / 10_000

export const sumQuantities = (values: number[]): number =>
  roundQuantity(values.reduce((sum, value) => sum + value, 0))
