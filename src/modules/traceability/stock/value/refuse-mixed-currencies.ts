import { say } from "../../../../shared/say"
import { TraceabilityError } from "../../../../shared/traceability-error"
import type { Sql } from "../../sql"

type Priced = { lot_id: string; currency_code: string }

/**
 * Refuses (`invalid_state`) an amount for a lot that is worth something in another currency already: two currencies in one lot can
 * be added up by nobody, so its cost of sales and its margin would be lost. An exchange rate makes one of them.
 */
export async function refuseMixedCurrencies(sql: Sql, priced: Priced[]): Promise<void> {
  const [mixed] = await sql<{ name: string; has: string; gets: string }>(
    `SELECT lot.name, v.currency_code AS has, p.currency_code AS gets
       FROM unnest(?::text[], ?::text[]) AS p (lot_id, currency_code)
       JOIN traceability_lot_value v ON v.lot_id = p.lot_id AND v.currency_code <> p.currency_code AND v.amount <> 0
        AND NOT EXISTS (SELECT 1 FROM traceability_lot_value own WHERE own.lot_id = p.lot_id AND own.currency_code = p.currency_code)
       JOIN traceability_lot lot ON lot.id = p.lot_id ORDER BY lot.name LIMIT 1`,
    [priced.map((row) => row.lot_id), priced.map((row) => row.currency_code)]
  )
  if (mixed) {
    const [has, gets] = [mixed.has.toUpperCase(), mixed.gets.toUpperCase()]
    throw new TraceabilityError(
      "invalid_state",
      say("invalid_state.otherCurrency", { name: mixed.name, has, gets })
    )
  }
}
