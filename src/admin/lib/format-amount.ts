type Amount = { currency_code: string; amount: number }

/** An amount with the decimals of its currency. A code that the browser does not know is written in front. */
export const formatAmount = ({ currency_code, amount }: Amount, language?: string): string => {
  try {
    return new Intl.NumberFormat(language, { style: "currency", currency: currency_code }).format(
      amount
    )
  } catch {
    return `${currency_code.toUpperCase()} ${amount}`
  }
}
