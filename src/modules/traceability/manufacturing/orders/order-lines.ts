import { LineRow, readLines } from "../../operations/documents/operation-rows"
import type { Sql } from "../../sql"

/**
 * A line as manufacturing sees it. Goods whose numbers are given on delivery have none in stock, so here they count like
 * goods that are not tracked (`tracking` none), only that what moves is booked as stock without a number. `whole`: counted
 * in whole units.
 */
export type OrderLineRow = LineRow & { unnumbered: boolean; whole: boolean }

export async function readOrderLines(sql: Sql, operationIds: string[]): Promise<OrderLineRow[]> {
  const lines = await readLines(sql, operationIds)
  return lines.map((line) => {
    const unnumbered = line.tracking !== "none" && line.capture === "delivery"
    return {
      ...line,
      tracking: unnumbered ? "none" : line.tracking,
      unnumbered,
      whole: line.tracking === "serial",
    }
  })
}

/** The line of what an order makes; it has just one. */
export const finishedLineOf = (lines: LineRow[]): LineRow =>
  lines.find((line) => line.role === "finished")!
