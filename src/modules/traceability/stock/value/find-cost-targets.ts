import { say } from "../../../../shared/say"
import { TraceabilityError } from "../../../../shared/traceability-error"
import type { Sql } from "../../sql"
import { isStanding } from "../ledger/movement-conditions"
import { isOnHand } from "../ledger/place-conditions"
import type { CostTarget, EnteredCost, LandedCost } from "./cost-document"

/** So many lots can share one document. */
const LOTS_MAX = 100_000

/**
 * SQL for the movements `m` by which goods came in with a purchase order, or with an operation `o`, whose id is its one binding.
 * What was taken back since, because it was booked by mistake, is none of them.
 */
export const cameInWith = ({ purchase_order_id }: { purchase_order_id?: string }): string =>
  `traceability_operation o JOIN traceability_lot_movement m ON m.operation_id = o.id
     AND ${purchase_order_id ? "o.purchase_order_id = ?" : "o.id = ?"} AND m.from_location_id IN ('supplier', 'adjustment')
     AND ${isOnHand("m.to_location_id")} AND ${isStanding("m")}`

/** The lots that a cost is for, in the order of their ids. Throws `not_found`, `lot_not_found` and `invalid_state` for too many. */
export async function findCostTargets(
  sql: Sql,
  input: LandedCost | EnteredCost
): Promise<CostTarget[]> {
  const { purchase_order_id, operation_id } = input.kind === "landed" ? input : {}
  const targets = input.lot_ids
    ? await sql<CostTarget>(
        `SELECT lot.id AS lot_id, lot.inventory_item_id, coalesce(sum(s.quantity), 0)::text AS quantity
           FROM traceability_lot lot LEFT JOIN traceability_lot_stock s ON s.lot_id = lot.id
          WHERE lot.id = ANY(?::text[]) GROUP BY lot.id ORDER BY lot.id`,
        [input.lot_ids]
      )
    : await sql<CostTarget>(
        `SELECT m.lot_id, m.inventory_item_id, sum(m.quantity)::text AS quantity
           FROM ${cameInWith({ purchase_order_id })}
          GROUP BY 1, 2 ORDER BY 1`,
        [purchase_order_id ?? operation_id]
      )
  const unknown = input.lot_ids?.find((id) => !targets.some((target) => target.lot_id === id))
  if (unknown) {
    throw new TraceabilityError("not_found", `There is no lot with the id ${unknown}.`, {
      status: 404,
    })
  }
  if (!targets.length) {
    throw new TraceabilityError("lot_not_found", say("lot_not_found.noneToCost"))
  }
  if (targets.length > LOTS_MAX) {
    throw new TraceabilityError(
      "invalid_state",
      say("invalid_state.tooManyToCost", { limit: LOTS_MAX })
    )
  }
  return targets
}
