import { newId } from "../../new-id"
import type { Sql } from "../../sql"
import type { NewOperationLine } from "./new-operation"

/** Adds lines to an operation, in this order from `firstPosition` on. Returns their ids. */
export async function insertLines(
  sql: Sql,
  operationId: string,
  lines: NewOperationLine[],
  firstPosition = 0
): Promise<string[]> {
  const ids = lines.map(() => newId("sopl"))
  await sql(
    `INSERT INTO traceability_operation_line (id, operation_id, inventory_item_id, line_item_id, demand, position)
     SELECT l.id, ?, l.item, l.line_item, l.demand, ? + l.place::int
       FROM unnest(?::text[], ?::text[], ?::text[], ?::numeric[]) WITH ORDINALITY AS l (id, item, line_item, demand, place)`,
    [
      operationId,
      firstPosition,
      ids,
      lines.map((line) => line.inventory_item_id),
      lines.map((line) => line.line_item_id ?? null),
      lines.map((line) => line.quantity),
    ]
  )
  return ids
}
