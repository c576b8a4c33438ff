import { compositeKey } from "../../../../shared/composite-key"
import { groupBy } from "../../../../shared/group-by"
import { newId } from "../../new-id"
import type { DetailRow, LineRow, OperationRow } from "../../operations/documents/operation-rows"
import type { Sql } from "../../sql"
import { pairUnits } from "../batch/pair-units"

type GenealogyRow = {
  child: string
  parent: string | null
  role: string
  quantity: number
  order_id: string
  operation_id: string
}

type Consumed = { lot_id: string; quantity: number; for_lot_name: string | null }

/** Pairs the rows of one component with units; where units have no lots everything goes into "the product". */
function pair(
  units: DetailRow[],
  rows: Consumed[]
): { unit: DetailRow | null; row: Consumed; quantity: number }[] {
  if (!units.length) {
    return rows.map((row) => ({ unit: null, row, quantity: row.quantity }))
  }
  const named = units.map((unit) => ({ name: unit.lot_name, quantity: unit.quantity }))
  return pairUnits(named, rows).map((found) => ({
    unit: units[found.unit],
    row: rows[found.row],
    quantity: found.quantity,
  }))
}

/**
 * The genealogy of one finished order: each component's rows are paired with the produced units, and again with the units
 * of each by-product, which share in what their finished unit consumed.
 */
function traceOne(operation: OperationRow, lines: LineRow[], rowsOf: Map<string, DetailRow[]>) {
  const claimed = (line: LineRow) =>
    (rowsOf.get(line.id) ?? []).filter((row) => row.lot_id && row.claimed_quantity > 0)
  const units = lines.filter((line) => line.role === "finished").flatMap(claimed)
  const byProducts = lines.filter((line) => line.role === "by_product" && line.tracking !== "none")
  return lines
    .filter((line) => line.role === "component")
    .flatMap((line): GenealogyRow[] => {
      const rows = claimed(line).map((row) => ({
        lot_id: row.lot_id!,
        quantity: row.claimed_quantity,
        for_lot_name: row.for_lot_name,
      }))
      const into = (role: string, found: ReturnType<typeof pair>) =>
        found.map(({ unit, row, quantity }) => ({
          child: row.lot_id,
          parent: unit?.lot_id ?? null,
          role,
          quantity,
          order_id: operation.manufacturing_order_id!,
          operation_id: operation.id,
        }))
      const finished = pair(units, rows)
      const inUnitOrder = [...finished]
        .sort((a, b) => units.indexOf(a.unit!) - units.indexOf(b.unit!))
        .map(({ row, quantity }) => ({ ...row, quantity, for_lot_name: null }))
      return [
        ...into("finished", finished),
        ...byProducts.flatMap((other) => into("by_product", pair(claimed(other), inUnitOrder))),
      ]
    })
}

/** Two rows of one lot that went into the same unit are one fact. */
function merge(rows: GenealogyRow[]): GenealogyRow[] {
  const merged = new Map<string, GenealogyRow>()
  for (const row of rows) {
    const key = compositeKey(row.operation_id, row.role, row.parent, row.child)
    const same = merged.get(key)
    merged.set(key, same ? { ...same, quantity: same.quantity + row.quantity } : row)
  }
  return [...merged.values()]
}

/** Writes which lot went into which, for all the orders of a claim, in one statement. */
export async function traceProduction(
  sql: Sql,
  operations: OperationRow[],
  lines: LineRow[],
  details: DetailRow[],
  occurredAt: Date
): Promise<void> {
  const linesOf = groupBy(lines, (line) => line.operation_id)
  const rowsOf = groupBy(details, (detail) => detail.line_id)
  const rows = merge(
    operations.flatMap((operation) => traceOne(operation, linesOf.get(operation.id) ?? [], rowsOf))
  )
  await sql(
    `INSERT INTO traceability_lot_genealogy (id, child_lot_id, parent_lot_id, role, quantity, manufacturing_order_id, operation_id, occurred_at)
     SELECT g.id, g.child, g.parent, g.role, g.quantity, g.order_id, g.operation_id, ?
       FROM unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::numeric[], ?::text[], ?::text[])
            AS g (id, child, parent, role, quantity, order_id, operation_id)`,
    [
      occurredAt,
      rows.map(() => newId("lgen")),
      rows.map((row) => row.child),
      rows.map((row) => row.parent),
      rows.map((row) => row.role),
      rows.map((row) => row.quantity),
      rows.map((row) => row.order_id),
      rows.map((row) => row.operation_id),
    ]
  )
}
