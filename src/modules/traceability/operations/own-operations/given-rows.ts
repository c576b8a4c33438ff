import { asksForLots } from "../documents/capture-rules"
import { factsOf } from "../documents/label-facts"
import type { OperationRow } from "../documents/operation-rows"
import type { Counted } from "./count-lines"

/** The rows that count, of lines that ask for lots, as the checks of Detailed Operations take them. */
export const givenRows = (counted: Counted[], operation: OperationRow) =>
  counted
    .filter(({ line }) => asksForLots(operation, line))
    .flatMap(({ line, rows }) =>
      rows.map((row) => ({
        detail_id: row.id,
        line_id: line.id,
        inventory_item_id: line.inventory_item_id,
        lot_id: row.lot_id,
        lot_name: row.lot_name,
        quantity: row.quantity,
        from_location_id: row.from_location_id,
        expires_at: row.expires_at,
        ...factsOf(row),
        override_reason: row.override_reason,
      }))
    )
    .map((row, index) => ({ ...row, index }))

export type CountedRow = ReturnType<typeof givenRows>[number]
