import { refuseMixedCurrencies } from "../../stock/value/refuse-mixed-currencies"
import { priceOf } from "../claims/price-of"
import type { OperationRow } from "../documents/operation-rows"
import type { LineOfItem } from "../documents/read-rows"
import type { Sql } from "../../sql"

type PricedLine = Pick<
  LineOfItem,
  "unit_cost" | "currency_code" | "exchange_rate" | "value_currency_code"
> & { lot_ids: string[] }

/** Of a receipt without prices, as most have none, no row of Detailed Operations is read. */
const readPricedLines = (sql: Sql, operationId: string): Promise<PricedLine[]> =>
  sql<PricedLine>(
    `SELECT l.unit_cost::float8 AS unit_cost, l.currency_code, l.exchange_rate::float8 AS exchange_rate, l.value_currency_code,
            array_agg(d.lot_id) AS lot_ids
       FROM traceability_operation_line l JOIN traceability_operation_detail d ON d.line_id = l.id AND d.lot_id IS NOT NULL
      WHERE l.operation_id = ? AND l.unit_cost IS NOT NULL GROUP BY l.id`,
    [operationId]
  )

/**
 * Refuses (`invalid_state`) a receipt with a price in one currency for a lot whose cost is in another. Its purchase order takes an
 * exchange rate as long as not all has arrived.
 */
export async function refuseMixedReceipt(sql: Sql, operation: OperationRow): Promise<void> {
  if (operation.code !== "receipt") {
    return
  }
  const priced = (await readPricedLines(sql, operation.id)).flatMap(({ lot_ids, ...line }) => {
    const { currency_code } = priceOf(line)
    return currency_code ? lot_ids.map((lot_id) => ({ lot_id, currency_code })) : []
  })
  if (priced.length) {
    await refuseMixedCurrencies(sql, priced)
  }
}
