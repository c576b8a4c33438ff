import { refuseMixedCurrencies } from "../../stock/value/refuse-mixed-currencies"
import { priceOf } from "../claims/price-of"
import type { OperationRow } from "../documents/operation-rows"
import { readRows } from "../documents/read-rows"
import type { Sql } from "../../sql"

/**
 * Refuses (`invalid_state`) a receipt with a price in one currency for a lot whose cost is in another. Its purchase order takes an
 * exchange rate as long as not all has arrived.
 */
export async function refuseMixedReceipt(sql: Sql, operation: OperationRow): Promise<void> {
  if (operation.code !== "receipt") {
    return
  }
  const { lines, details } = await readRows(sql, [operation.id])
  const priceOfLine = new Map(lines.map((line) => [line.id, priceOf(line)]))
  const priced = details.flatMap(({ lot_id, line_id }) => {
    const { unit_cost, currency_code } = priceOfLine.get(line_id) ?? {}
    return lot_id && unit_cost != null && currency_code ? [{ lot_id, currency_code }] : []
  })
  if (priced.length) {
    await refuseMixedCurrencies(sql, priced)
  }
}
