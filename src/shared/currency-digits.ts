import { defaultCurrencies } from "@medusajs/framework/utils"

/** More than Medusa's own amounts are stored with here; no currency has more. */
export const DIGITS_MAX = 4

const unusual = new Map(
  Object.values(defaultCurrencies)
    .map(({ code, decimal_digits }) => [code.toLowerCase(), Number(decimal_digits)] as const)
    .filter(([, digits]) => digits !== 2)
)

/** How many decimals amounts of a currency have, as Medusa says; two for one that it does not know. */
export const currencyDigits = (code: string): number => unusual.get(code.toLowerCase()) ?? 2

/** The same as SQL, for the code in this column. */
export const currencyDigitsOf = (column: string): string => {
  const cases = [...new Set(unusual.values())].map((digits) => {
    const codes = [...unusual].filter(([, each]) => each === digits).map(([code]) => `'${code}'`)
    return `WHEN ${column} IN (${codes.join(", ")}) THEN ${digits}`
  })
  return cases.length ? `(CASE ${cases.join(" ")} ELSE 2 END)` : "2"
}
