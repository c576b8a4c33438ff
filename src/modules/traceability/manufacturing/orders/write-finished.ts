import { placesOf } from "../../../../shared/places"
import { throwRowErrors } from "../../../../shared/traceability-error"
import type { LineRow, OperationRow } from "../../operations/documents/operation-rows"
import { insertDetails } from "../../operations/documents/details/insert-details"
import type { Sql } from "../../sql"
import { checkFinishedNames } from "./check-finished-names"
import type { UniquenessScope } from "../../../../types/operation"

export type FinishedRow = {
  lot_id?: string | null
  lot_name?: string | null
  quantity: number
  picked: boolean
}

/** Replaces the lots of what an order produces, all or nothing. Throws every bad row. */
export async function writeFinished(
  sql: Sql,
  operation: OperationRow,
  line: LineRow,
  rows: FinishedRow[],
  scope: UniquenessScope
): Promise<void> {
  const given = rows.map((row, index) => ({
    ...row,
    index,
    line_id: line.id,
    inventory_item_id: line.inventory_item_id,
  }))
  const checked = await checkFinishedNames(sql, operation, given, {
    scope,
    operation_ids: [operation.id],
    names: "certain",
  })
  throwRowErrors(checked.errors)
  await sql(`DELETE FROM traceability_operation_detail WHERE line_id = ?`, [line.id])
  await insertDetails(
    sql,
    { ...operation, ...placesOf(operation, line) },
    line,
    checked.rows.map(({ index, lot_id, lot_name, quantity }) => ({
      lot_id,
      lot_name,
      quantity,
      picked: rows[index].picked,
    }))
  )
}
