/** The number a text means, or NaN. People write 2,5 as well as 2.5. */
export const toNumber = (text: string): number =>
  text.trim() === "" ? NaN : Number(text.trim().replace(",", "."))
