import { type OperationView, viewOperation } from "../../operations/documents/search-operations"
import type { Sql } from "../../sql"
import type { MedusaReturn } from "./medusa-return"
import { readSoldUnits, type SoldUnit } from "./read-sold-units"
import { withoutNumberOf } from "./write-return-lots"

export type ReturnView = {
  operation: OperationView
  lines: (OperationView["lines"][number] & {
    /** What can come back on this line: sold on it, still with the customer, not named by another return. */
    candidates: SoldUnit[]
    /** Shipped without a number and still with the customer. */
    without_number: number
  })[]
}

/** The open operation of a return, else the last one, with the units that can come back on each line. */
export async function viewReturn(sql: Sql, medusa: MedusaReturn): Promise<ReturnView | null> {
  const [row] = await sql<{ id: string }>(
    `SELECT id FROM traceability_operation WHERE return_id = ?
      ORDER BY state IN ('draft', 'waiting', 'ready') DESC, state = 'done' DESC, created_at DESC LIMIT 1`,
    [medusa.return_id]
  )
  if (!row) {
    return null
  }
  const operation = await viewOperation(sql, row.id)
  const sold = await readSoldUnits(sql, medusa.order_id, row.id)
  const withoutNumber = withoutNumberOf(medusa, sold)
  const isOpen = !["done", "cancelled"].includes(operation.state)
  return {
    operation,
    lines: operation.lines.map((line) => ({
      ...line,
      candidates: sold.filter(
        (unit) =>
          isOpen &&
          unit.free > 0 &&
          unit.line_item_id === line.line_item_id &&
          unit.inventory_item_id === line.inventory_item_id
      ),
      without_number: isOpen && line.tracking !== "none" ? withoutNumber(line) : 0,
    })),
  }
}
