import { say } from "../../../../shared/say"
import { TraceabilityError } from "../../../../shared/traceability-error"
import { dropDetails } from "../documents/details/drop-details"
import { lockOperation, readLines } from "../documents/operation-rows"
import { assertEditable } from "../documents/operation-state"
import { refreshState } from "../documents/refresh-state"
import { reserveMissing } from "../documents/reserve-missing"
import { readTracking } from "../../stock/tracking/read-tracking"
import type { Sql } from "../../sql"

type Picked = {
  lot_name: string | null
  has_lot: boolean
  picked: boolean
  came_with_scan: boolean
}

/**
 * Takes a scan back. A unit that was proposed is a proposal again; one that came in place of a proposal is freed, and the
 * removal strategy proposes again; what was counted is not counted any more. Throws 409 for a row that is not picked (any more).
 */
export async function takeBackScan(
  sql: Sql,
  { operation_id, detail_id }: { operation_id: string; detail_id: string }
): Promise<void> {
  const operation = await lockOperation(sql, operation_id)
  assertEditable(operation)
  const [row] = await sql<Picked>(
    `SELECT coalesce(lot.name, d.lot_name) AS lot_name, d.lot_id IS NOT NULL AS has_lot, d.picked,
            d.created_at = d.updated_at AS came_with_scan
       FROM traceability_operation_detail d LEFT JOIN traceability_lot lot ON lot.id = d.lot_id
      WHERE d.operation_id = ? AND d.id = ?`,
    [operation_id, detail_id]
  )
  if (!row?.picked) {
    throw new TraceabilityError(
      "invalid_state",
      say("invalid_state.notPicked", {
        name: row?.lot_name ?? say("part.thisScan"),
        reference: operation.reference,
      }),
      { status: 409 }
    )
  }
  if (row.has_lot && !row.came_with_scan) {
    await sql(
      `UPDATE traceability_operation_detail SET picked = false, updated_at = now() WHERE id = ?`,
      [detail_id]
    )
    return
  }
  if (row.has_lot) {
    // Items are locked before lots, as everywhere: what is freed here is chosen from again.
    const lines = await readLines(sql, [operation_id])
    const items = lines.map((line) => line.inventory_item_id)
    await readTracking(sql, items, "FOR UPDATE")
  }
  await dropDetails(sql, operation, [detail_id])
  if (row.has_lot) {
    await reserveMissing(sql, operation, "by_type")
  }
  if (row.lot_name) {
    await refreshState(sql, operation)
  }
}
