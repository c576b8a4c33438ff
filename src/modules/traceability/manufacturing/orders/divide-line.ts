import { roundQuantity } from "../../../../shared/round-quantity"
import type { DetailRow } from "../../operations/documents/operation-rows"
import { divideRows } from "./divide-rows"
import type { OrderLineRow } from "./order-lines"

/** A part of a split order. With a name, rows that were paired with that finished number go to it. */
export type Part = { quantity: number; name?: string }

const picksFirst = (a: DetailRow, b: DetailRow): number => Number(b.picked) - Number(a.picked)

/** Where the rows of one line go: a row paired with a part's unit to that part, the others as the parts need them. */
export function divideLine(
  line: OrderLineRow,
  rows: DetailRow[],
  parts: Part[],
  shares: number[]
): { row: DetailRow; part: number; quantity: number }[] {
  const partOf = new Map(parts.map((part, i) => [part.name, i]))
  const paired = rows.flatMap((row) => {
    const part = row.for_lot_name === null ? undefined : partOf.get(row.for_lot_name)
    return part === undefined ? [] : [{ row, part, quantity: row.quantity }]
  })
  const needs = [...shares]
  for (const { part, quantity } of paired) {
    needs[part] = Math.max(roundQuantity(needs[part] - quantity), 0)
  }
  const pairedRows = new Set(paired.map((entry) => entry.row))
  const free = rows.filter((row) => !pairedRows.has(row)).sort(picksFirst)
  const contiguous = line.whole || line.role !== "component"
  const divided = divideRows(
    free.map((row) => row.quantity),
    needs,
    contiguous
  )
  return [...paired, ...divided.map((entry) => ({ ...entry, row: free[entry.row] }))]
}
