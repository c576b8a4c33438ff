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
    `INSERT INTO traceability_operation_line (id, operation_id, inventory_item_id, line_item_id, demand, unit_cost, currency_code,
                                              exchange_rate, value_currency_code, position)
     SELECT l.id, ?, l.item, l.line_item, l.demand, l.unit_cost, l.currency_code, l.exchange_rate, l.value_currency_code, ? + l.place::int
       FROM unnest(?::text[], ?::text[], ?::text[], ?::numeric[], ?::numeric[], ?::text[], ?::numeric[], ?::text[]) WITH ORDINALITY
            AS l (id, item, line_item, demand, unit_cost, currency_code, exchange_rate, value_currency_code, place)`,
    [
      operationId,
      firstPosition,
      ids,
      lines.map((line) => line.inventory_item_id),
      lines.map((line) => line.line_item_id ?? null),
      lines.map((line) => line.quantity),
      lines.map((line) => line.unit_cost ?? null),
      lines.map((line) => line.currency_code ?? null),
      lines.map((line) => line.exchange_rate ?? null),
      lines.map((line) => line.value_currency_code ?? null),
    ]
  )
  return ids
}
