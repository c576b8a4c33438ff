import { isOnHand } from "../../stock/ledger/place-conditions"
import { isFreshFor } from "../../stock/shelf-life/conditions"
import type { Sql } from "../../sql"

export type TooOld = { id: string; operation_id: string }

/**
 * Rows of open deliveries that were proposed and have too little of their shelf life left for whoever buys: a day has passed, a rule is
 * new, or the order goes elsewhere now. What somebody has picked, or gave a reason for, is theirs.
 */
export function readProposalsTooOld(sql: Sql, operationIds: string[]): Promise<TooOld[]> {
  return sql<TooOld>(
    `SELECT d.id, d.operation_id FROM traceability_operation_detail d JOIN traceability_lot lot ON lot.id = d.lot_id
      WHERE d.operation_id = ANY(?::text[]) AND NOT d.picked AND d.override_reason IS NULL AND ${isOnHand("d.from_location_id")}
        AND NOT ${isFreshFor("lot", "d.operation_id")}`,
    [operationIds]
  )
}
