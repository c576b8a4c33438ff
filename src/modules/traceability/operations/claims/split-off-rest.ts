import { roundQuantity } from "../../../../shared/round-quantity"
import { createOperation } from "../documents/create-operation"
import { LineRow, OperationRow, readLines } from "../documents/operation-rows"
import type { Sql } from "../../sql"
import type { Claims } from "./claim"

export type Split = {
  operation: OperationRow
  lines: LineRow[]
  /** What each line takes, by line id. */
  taken: Map<string, number>
  backorder_id: string | null
  /** The backorder's line of each line that has a rest. */
  backorderLineOf: Map<string, string>
}

/**
 * Closes the head of a partly or wholly done operation and makes the backorder for the rest: same type, partner and
 * order, linked to the operation it follows. It draws a reference, which locks the operation type, so it runs before any lot is
 * locked; and it closes first, because an order may have one open delivery only.
 */
export async function splitOffRest(
  sql: Sql,
  operation: OperationRow,
  claim: Claims["receipt" | "return" | "own_operation" | "fulfillment"],
  options: { backorder: boolean; fulfillment_id?: string | null }
): Promise<Split> {
  const lines = await readLines(sql, [operation.id])
  const taken = new Map(claim.payload.taken.map((row) => [row.line_id, row.quantity]))
  await sql(
    `UPDATE traceability_operation SET state = 'done', done_at = now(), done_by = ?, fulfillment_id = coalesce(?, fulfillment_id),
            updated_at = now() WHERE id = ?`,
    [claim.actor_id, options.fulfillment_id ?? null, operation.id]
  )
  const rest = lines
    .map((line) => ({ line, quantity: roundQuantity(line.demand - (taken.get(line.id) ?? 0)) }))
    .filter(({ quantity }) => quantity > 0)
  if (!options.backorder || !rest.length) {
    return { operation, lines, taken, backorder_id: null, backorderLineOf: new Map() }
  }
  const backorder = await createOperation(sql, {
    ...operation,
    state: operation.return_id ? "ready" : "waiting",
    backorder_of_id: operation.id,
    created_by: claim.actor_id,
    lines: rest.map(({ line, quantity }) => ({
      inventory_item_id: line.inventory_item_id,
      line_item_id: line.line_item_id,
      quantity,
    })),
  })
  return {
    operation,
    lines,
    taken,
    backorder_id: backorder.id,
    backorderLineOf: new Map(rest.map(({ line }, i) => [line.id, backorder.line_ids[i]])),
  }
}
