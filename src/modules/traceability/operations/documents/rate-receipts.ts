import { say } from "../../../../shared/say"
import { TraceabilityError } from "../../../../shared/traceability-error"
import type { Sql } from "../../sql"

export type ReceiptRate = { exchange_rate: number | null; value_currency_code: string | null }
export type RatedLine = ReceiptRate & { id: string }

/** Its receipts that are still open, locked. Throws `invalid_state` (409) while one of them is being validated. */
async function lockOpenReceipts(sql: Sql, purchaseOrderId: string): Promise<string[]> {
  const receipts = await sql<{ id: string; reference: string; claim_id: string | null }>(
    `SELECT id, reference, claim_id FROM traceability_operation
      WHERE purchase_order_id = ? AND code = 'receipt' AND state NOT IN ('done', 'cancelled') ORDER BY id FOR UPDATE`,
    [purchaseOrderId]
  )
  const working = receipts.find((receipt) => receipt.claim_id)
  if (working) {
    throw new TraceabilityError(
      "invalid_state",
      say("invalid_state.beingWorkedOn", { reference: working.reference }),
      { status: 409 }
    )
  }
  return receipts.map((receipt) => receipt.id)
}

/**
 * Gives the lines of a purchase order's open receipts an exchange rate. Returns those that had another one, as they were, for
 * `restoreReceiptRates`. Throws `invalid_state` (409) while one of the receipts is being validated.
 */
export async function rateOpenReceipts(
  sql: Sql,
  purchaseOrderId: string,
  rate: ReceiptRate
): Promise<RatedLine[]> {
  const ids = await lockOpenReceipts(sql, purchaseOrderId)
  const before = await sql<RatedLine>(
    `SELECT id, exchange_rate::float8 AS exchange_rate, value_currency_code FROM traceability_operation_line
      WHERE operation_id = ANY(?::text[]) AND unit_cost IS NOT NULL
        AND (exchange_rate IS DISTINCT FROM ?::numeric OR value_currency_code IS DISTINCT FROM ?) ORDER BY id`,
    [ids, rate.exchange_rate, rate.value_currency_code]
  )
  await restoreReceiptRates(
    sql,
    before.map(({ id }) => ({ id, ...rate }))
  )
  return before
}

/** Writes the rates of lines. */
export async function restoreReceiptRates(sql: Sql, lines: RatedLine[]): Promise<void> {
  await sql(
    `UPDATE traceability_operation_line l SET exchange_rate = r.rate, value_currency_code = r.currency, updated_at = now()
       FROM unnest(?::text[], ?::numeric[], ?::text[]) AS r (id, rate, currency) WHERE l.id = r.id`,
    [
      lines.map((line) => line.id),
      lines.map((line) => line.exchange_rate),
      lines.map((line) => line.value_currency_code),
    ]
  )
}
