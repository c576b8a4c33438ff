import { LineRow, readLines } from "../../operations/documents/operation-rows"
import type { Sql } from "../../sql"

/**
 * A line as manufacturing sees it. Goods that are captured on delivery have no lots in stock, so here they count like goods
 * that are not tracked (`tracking` is "none"), except that what moves changes the untracked stock. `whole`: counted in whole
 * units.
 */
export type OrderLineRow = LineRow & { captured_on_delivery: boolean; whole: boolean }

/** Returns the lines of orders' operations as manufacturing sees them. */
export async function readOrderLines(sql: Sql, operationIds: string[]): Promise<OrderLineRow[]> {
  const lines = await readLines(sql, operationIds)
  return lines.map((line) => {
    const captured_on_delivery = line.tracking !== "none" && line.capture === "delivery"
    return {
      ...line,
      tracking: captured_on_delivery ? "none" : line.tracking,
      captured_on_delivery,
      whole: line.tracking === "serial",
    }
  })
}

/** Returns the line of what an order makes; it has exactly one. */
export const finishedLineOf = (lines: LineRow[]): LineRow =>
  lines.find((line) => line.role === "finished")!
