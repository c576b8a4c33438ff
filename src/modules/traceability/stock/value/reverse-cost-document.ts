import { say } from "../../../../shared/say"
import { TraceabilityError } from "../../../../shared/traceability-error"
import type { Sql } from "../../sql"
import type { CostDocumentRow, CostTarget } from "./cost-document"
import { distribute } from "./distribute"
import { giftOf } from "./gift-of"
import { lockLotsAbove } from "./lock-lots-above"

/**
 * Takes a landed cost back, as of now: each lot gets the opposite of what it got, wherever its units are by now. An entered cost is
 * not taken back but added to. Throws `not_found` and `invalid_state`.
 */
export async function reverseCostDocument(
  sql: Sql,
  id: string,
  actorId: string | null
): Promise<void> {
  const [document] = await sql<CostDocumentRow>(
    `SELECT * FROM traceability_cost_document WHERE id = ? FOR UPDATE`,
    [id]
  )
  if (!document) {
    throw new TraceabilityError("not_found", `There is no cost with the id ${id}.`, { status: 404 })
  }
  if (document.reversed_at) {
    throw new TraceabilityError("invalid_state", say("invalid_state.costReversed"))
  }
  if (document.kind === "manual") {
    throw new TraceabilityError("invalid_state", say("invalid_state.enteredCostStays"))
  }
  const given = await sql<CostTarget & { amount: string }>(
    `SELECT lot_id, inventory_item_id, sum(amount)::text AS amount FROM traceability_value_entry
      WHERE document_id = ? AND location_id = 'landed' GROUP BY 1, 2 ORDER BY 1`,
    [id]
  )
  await lockLotsAbove(
    sql,
    given.map((row) => row.lot_id)
  )
  const now = new Date()
  await distribute(
    sql,
    given.map(({ lot_id, inventory_item_id, amount }) =>
      giftOf({ lot_id, inventory_item_id }, "landed", {
        currency_code: document.currency_code,
        amount,
        occurred_at: now,
        document_id: id,
        gives_cost: false,
      })
    )
  )
  await sql(
    `UPDATE traceability_cost_document SET reversed_at = ?, reversed_by = ?, updated_at = now() WHERE id = ?`,
    [now, actorId, id]
  )
}
