import { roundQuantity, sumQuantities } from "../../../../shared/round-quantity"
import type { DetailRow, LineRow } from "../../operations/documents/operation-rows"
import type { Received } from "./fill-return-line"

/**
 * How much of a line comes back where only the operation says so: all of it, or with a backorder for the rest what is
 * entered. A tracked line counts nothing then as long as other lines have their rows and it has none.
 */
export function enteredOf(line: LineRow, details: DetailRow[], partly: boolean): Received {
  const rows = details.filter((detail) => detail.line_id === line.id)
  const sum = (some: DetailRow[]) => sumQuantities(some.map((row) => row.quantity))
  const damaged = sum(rows.filter((row) => row.to_location_id === "scrap"))
  const good = sum(rows.filter((row) => row.to_location_id !== "scrap"))
  const counts = rows.length > 0 || (line.tracking !== "none" && details.length > 0)
  return { good: partly && counts ? good : roundQuantity(line.demand - damaged), damaged }
}
