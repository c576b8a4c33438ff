import { LOT_ROWS_MAX } from "../../../numbers/naming/lot-rows-max"
import { newId } from "../../../new-id"
import type { Sql } from "../../../sql"
import { asksForLots } from "../capture-rules"
import type { LineRow, OperationRow } from "../operation-rows"

/**
 * Adds empty rows to fill in: one per unit for serial numbers, one for the whole quantity otherwise. A line of more units
 * than one call may carry gets as many as that; whoever enters them adds the rest.
 */
export async function openEmptyRows(
  sql: Sql,
  operation: OperationRow,
  lines: LineRow[]
): Promise<void> {
  for (const line of lines) {
    const perUnit = line.tracking === "serial" && asksForLots(operation, line)
    const count = perUnit ? Math.min(line.demand, LOT_ROWS_MAX) : 1
    const quantity = perUnit ? 1 : line.demand
    await sql(
      `INSERT INTO traceability_operation_detail (id, operation_id, line_id, quantity, from_location_id, to_location_id, position)
       SELECT row.id, ?, ?, ?, ?, ?, row.place::int FROM unnest(?::text[]) WITH ORDINALITY AS row (id, place)`,
      [
        operation.id,
        line.id,
        quantity,
        operation.from_location_id,
        operation.to_location_id,
        Array.from({ length: count }, () => newId("sopd")),
      ]
    )
  }
}
