import { roundQuantity, sumQuantities } from "../../../lib/format"
import { toNumber } from "../../../lib/to-number"

/** Equal parts; the first ones take what does not divide. Nothing where a part would be empty. */
export const evenParts = (quantity: number, count: number, isWhole: boolean): number[] => {
  if (!isWhole) {
    const share = roundQuantity(quantity / count)
    const last = roundQuantity(quantity - share * (count - 1))
    return share > 0 && last > 0 ? [...Array<number>(count - 1).fill(share), last] : []
  }
  const share = Math.floor(quantity / count)
  const more = quantity - share * count
  return share > 0 ? Array.from({ length: count }, (_, i) => share + (i < more ? 1 : 0)) : []
}

export type SplitProblem = "quantity" | "whole" | "tooMany" | "one"

/** "4; 4; 2": semicolons and blanks part them, since a comma may be a decimal one. */
export const readParts = (text: string, quantity: number, isSerial: boolean) => {
  const quantities = text
    .split(/[;\s]+/)
    .filter(Boolean)
    .map(toNumber)
  const rest = roundQuantity(quantity - sumQuantities(quantities.filter((part) => part > 0)))
  const problem = (): SplitProblem | undefined => {
    if (!quantities.every((part) => part > 0)) {
      return "quantity"
    }
    if (isSerial && !quantities.every(Number.isInteger)) {
      return "whole"
    }
    if (rest < 0) {
      return "tooMany"
    }
    return quantities.length + (rest > 0 ? 1 : 0) < 2 || !quantities.length ? "one" : undefined
  }
  return { quantities, rest, problem: problem() }
}
