/** "SN" with padding 5 and 12 is SN00012. */
export const nextNumber = (prefix: string, padding: number, next: number): string =>
  `${prefix}${String(next).padStart(padding, "0")}`
