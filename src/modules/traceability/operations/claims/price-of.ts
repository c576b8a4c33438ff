import { MathBN } from "@medusajs/framework/utils"
import type { Movement } from "../../stock/ledger/movement"
import type { LineOfItem } from "../documents/read-rows"

type Price = Pick<
  LineOfItem,
  "unit_cost" | "currency_code" | "exchange_rate" | "value_currency_code"
>

/** What one of a line is valued at: exact, in the currency that its exchange rate leads to; as it was bought without a rate. */
export function priceOf(line: Price | undefined): Pick<Movement, "unit_cost" | "currency_code"> {
  if (!line || line.unit_cost === null || line.exchange_rate === null) {
    return { unit_cost: line?.unit_cost, currency_code: line?.currency_code }
  }
  return {
    unit_cost: MathBN.mult(line.unit_cost, line.exchange_rate).toFixed(),
    currency_code: line.value_currency_code,
  }
}
