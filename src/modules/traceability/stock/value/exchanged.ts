import { MathBN } from "@medusajs/framework/utils"

/** An amount in the currency that it is booked in, exact; to be rounded by who writes it. */
export const exchanged = (amount: number, exchange?: { rate: number }) =>
  MathBN.mult(amount, exchange?.rate ?? 1)
