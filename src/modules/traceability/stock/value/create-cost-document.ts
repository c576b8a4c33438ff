import { fromUnits, toUnits } from "../../../../shared/divide-amount"
import { newId } from "../../new-id"
import type { Sql } from "../../sql"
import type { EnteredCost, LandedCost } from "./cost-document"
import { distribute } from "./distribute"
import { divideLandedCost } from "./divide-landed-cost"
import { findCostTargets } from "./find-cost-targets"
import { giftOf } from "./gift-of"
import { lockLotsAbove } from "./lock-lots-above"
import { refuseMixedCurrencies } from "./refuse-mixed-currencies"
import { priceUncosted } from "./price-uncosted"
import { refuseNegativeValues } from "./refuse-negative-values"
import { refuseUnbookable } from "./refuse-unbookable"

/** Of a landed cost what was entered, of an entered one what one of it cost; nothing where nothing was exchanged. */
const originalOf = (input: LandedCost | EnteredCost): number | null =>
  input.exchange ? (input.kind === "landed" ? input.amount : input.unit_cost) : null

/**
 * Books a cost that came later than the goods, or that nobody had entered, dated as it says: among the lots, to the last cent, and
 * on to where their units are by now: in stock, sold, or in what was made of them. Returns the document's id. Throws `lot_not_found`
 * and `invalid_state`.
 */
export async function createCostDocument(
  sql: Sql,
  input: LandedCost | EnteredCost
): Promise<string> {
  refuseUnbookable(input)
  const targets = await findCostTargets(sql, input)
  await lockLotsAbove(
    sql,
    targets.map((target) => target.lot_id)
  )
  await refuseMixedCurrencies(
    sql,
    targets.map(({ lot_id }) => ({ lot_id, currency_code: input.currency_code }))
  )
  const amounts =
    input.kind === "landed"
      ? await divideLandedCost(sql, targets, input)
      : await priceUncosted(sql, targets, input)
  const id = newId("cdoc")
  const total = fromUnits(amounts.reduce((sum, amount) => sum + toUnits(amount), 0n))
  await sql(
    `INSERT INTO traceability_cost_document (id, kind, reference, note, currency_code, amount, exchange_rate, original_amount,
                                             original_currency_code, division, occurred_at, purchase_order_id, operation_id, created_by)
     VALUES (?, ?, ?, ?, ?, ?::numeric, ?::numeric, ?::numeric, ?, ?, ?, ?, ?, ?)`,
    [
      id,
      input.kind,
      input.reference ?? null,
      input.note ?? null,
      input.currency_code,
      total,
      input.exchange?.rate ?? null,
      originalOf(input),
      input.exchange?.currency_code ?? null,
      input.kind === "landed" ? input.division : "quantity",
      input.occurred_at,
      (input.kind === "landed" && input.purchase_order_id) || null,
      (input.kind === "landed" && input.operation_id) || null,
      input.created_by,
    ]
  )
  await distribute(
    sql,
    targets.map(({ lot_id, inventory_item_id }, i) =>
      giftOf({ lot_id, inventory_item_id }, input.kind, {
        currency_code: input.currency_code,
        amount: amounts[i],
        occurred_at: input.occurred_at,
        document_id: id,
        gives_cost: input.kind === "manual",
      })
    )
  )
  if (toUnits(total) < 0n) {
    await refuseNegativeValues(sql, id)
  }
  return id
}
