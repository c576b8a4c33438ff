import { roundQuantity } from "../../../../shared/round-quantity"
import { createOperation } from "../documents/create-operation"
import type { DetailRow, OperationRow } from "../documents/operation-rows"
import type { LineOfItem, Rows } from "../documents/read-rows"
import type { Sql } from "../../sql"
import type { Claims } from "./claim"

export type Split = {
  operation: OperationRow
  lines: LineOfItem[]
  details: DetailRow[]
  /** What each line takes, by line id. */
  taken: Map<string, number>
  backorder_id: string | null
  /** The backorder's line of each line that has a rest. */
  backorderLineOf: Map<string, string>
}

/**
 * Makes the backorder for what a closed operation did not do: same type, partner and order, linked to the operation it
 * follows. It draws a reference, which locks the operation type, so it runs before any lot is locked; and after
 * `lockAndClose`, because an order may have one open delivery only.
 */
export async function splitOffRest(
  sql: Sql,
  operation: OperationRow,
  { lines, details }: Rows,
  claim: Claims["receipt" | "return" | "own_operation" | "fulfillment"],
  backorder: boolean
): Promise<Split> {
  const taken = new Map(claim.payload.taken.map((row) => [row.line_id, row.quantity]))
  const rest = lines
    .map((line) => ({ line, quantity: roundQuantity(line.demand - (taken.get(line.id) ?? 0)) }))
    .filter(({ quantity }) => quantity > 0)
  const split = { operation, lines, details, taken }
  if (!backorder || !rest.length) {
    return { ...split, backorder_id: null, backorderLineOf: new Map() }
  }
  const made = await createOperation(sql, {
    ...operation,
    state: operation.return_id ? "ready" : "waiting",
    backorder_of_id: operation.id,
    created_by: claim.actor_id,
    lines: rest.map(({ line, quantity }) => ({
      inventory_item_id: line.inventory_item_id,
      line_item_id: line.line_item_id,
      quantity,
      unit_cost: line.unit_cost,
      currency_code: line.currency_code,
      exchange_rate: line.exchange_rate,
      value_currency_code: line.value_currency_code,
    })),
  })
  return {
    ...split,
    backorder_id: made.id,
    backorderLineOf: new Map(rest.map(({ line }, i) => [line.id, made.line_ids[i]])),
  }
}
