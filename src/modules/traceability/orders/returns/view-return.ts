import { type OperationView, viewOperation } from "../../operations/documents/search-operations"
import { OPEN_STATES } from "../../../../types/operation"
import { demandKey } from "../../operations/documents/demand-key"
import { isOpen } from "../../operations/documents/operation-state"
import { listed, type Sql } from "../../sql"
import type { MedusaReturn } from "./medusa-return"
import { readSoldUnits, type SoldUnit } from "./read-sold-units"
import { untrackedSoldOf } from "./write-return-lots"

export type ReturnView = {
  operation: OperationView
  lines: (OperationView["lines"][number] & {
    /** What can come back on this line: sold on it, still with the customer, not named by another return. */
    candidates: SoldUnit[]
    /** Shipped without a lot and still with the customer. */
    without_number: number
  })[]
}

/** Returns the open operation of a return, else the last one, with the units that can come back on each line, or null. */
export async function viewReturn(sql: Sql, medusa: MedusaReturn): Promise<ReturnView | null> {
  const [row] = await sql<{ id: string }>(
    `SELECT id FROM traceability_operation WHERE return_id = ?
      ORDER BY state IN (${listed(OPEN_STATES)}) DESC, state = 'done' DESC, created_at DESC LIMIT 1`,
    [medusa.return_id]
  )
  if (!row) {
    return null
  }
  const operation = await viewOperation(sql, row.id)
  const sold = await readSoldUnits(sql, medusa.order_id, row.id)
  const untracked = untrackedSoldOf(medusa, sold)
  const open = isOpen(operation)
  return {
    operation,
    lines: operation.lines.map((line) => ({
      ...line,
      candidates: sold.filter(
        (unit) => open && unit.free > 0 && demandKey(unit) === demandKey(line)
      ),
      without_number: open && line.tracking !== "none" ? untracked(line) : 0,
    })),
  }
}
