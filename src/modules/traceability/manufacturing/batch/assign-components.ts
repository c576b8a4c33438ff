import { groupBy } from "../../../../shared/group-by"
import { roundQuantity } from "../../../../shared/round-quantity"
import { say } from "../../../../shared/say"
import { TraceabilityError } from "../../../../shared/traceability-error"
import { lockLots } from "../../stock/ledger/lock-lots"
import { newId } from "../../new-id"
import { reserveMissing } from "../../operations/documents/reserve-missing"
import type { DetailRow, LineRow, OperationRow } from "../../operations/documents/operation-rows"
import { releaseDetails } from "../../stock/reservation/release-details"
import { reserveStock } from "../../stock/reservation/reserve-by-strategy"
import type { Sql } from "../../sql"
import type { NamedComponent } from "./check-batch"
import type { OpenOrder } from "./plan-batch"

type Row = {
  line_id: string
  /** Null: a name for untracked stock. */
  lot_id: string | null
  lot_name: string | null
  quantity: number
  for_lot_name: string | null
}

/** What was proposed stays for the units that name nothing, as far as the line still needs it and the lot has it. */
function keptProposals(line: LineRow, named: Row[], present: DetailRow[]): Row[] {
  const taken = new Map<string, number>()
  for (const row of named.filter((r) => r.lot_id)) {
    taken.set(row.lot_id!, roundQuantity((taken.get(row.lot_id!) ?? 0) + row.quantity))
  }
  let room = roundQuantity(line.demand - named.reduce((sum, row) => sum + row.quantity, 0))
  const kept: Row[] = []
  for (const row of present.filter((r) => r.lot_id && r.for_lot_name === null)) {
    const used = Math.min(taken.get(row.lot_id!) ?? 0, row.quantity)
    taken.set(row.lot_id!, roundQuantity((taken.get(row.lot_id!) ?? 0) - used))
    const quantity = Math.min(roundQuantity(row.quantity - used), room)
    if (quantity > 0) {
      const { lot_id } = row
      kept.push({ line_id: line.id, lot_id, lot_name: null, quantity, for_lot_name: null })
      room = roundQuantity(room - quantity)
    }
  }
  return kept
}

async function insertRows(sql: Sql, operation: OperationRow, rows: Row[]): Promise<void> {
  await sql(
    `INSERT INTO traceability_operation_detail (id, operation_id, line_id, lot_id, lot_name, quantity, for_lot_name,
                                         from_location_id, to_location_id, position)
     SELECT r.id, ?, r.line_id, r.lot_id, r.lot_name, r.quantity, r.for_lot_name, ?, ?, r.place::int
       FROM unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::numeric[], ?::text[]) WITH ORDINALITY
            AS r (id, line_id, lot_id, lot_name, quantity, for_lot_name, place)`,
    [
      operation.id,
      operation.from_location_id,
      operation.to_location_id,
      rows.map(() => newId("sopd")),
      rows.map((row) => row.line_id),
      rows.map((row) => row.lot_id),
      rows.map((row) => (row.lot_id ? null : row.lot_name)),
      rows.map((row) => row.quantity),
      rows.map((row) => row.for_lot_name),
    ]
  )
}

/**
 * Puts the components that were named for units on the order's rows, each for its unit. What was proposed gives way to
 * them; units that name nothing keep what was proposed, and what is then missing is reserved by the strategy.
 */
export async function assignComponents(
  sql: Sql,
  open: OpenOrder,
  named: NamedComponent[]
): Promise<void> {
  if (!named.length) {
    return
  }
  const { operation } = open
  const namedOf = groupBy(named, (row) => row.line_id)
  const presentOf = groupBy(open.details, (detail) => detail.line_id)
  const lines = open.lines.filter((line) => namedOf.has(line.id))
  const present = lines.flatMap((line) => presentOf.get(line.id) ?? [])
  const rows = lines.flatMap((line) => [
    ...namedOf.get(line.id)!,
    ...keptProposals(line, namedOf.get(line.id)!, presentOf.get(line.id) ?? []),
  ])
  await lockLots(
    sql,
    [...present, ...rows].flatMap((row) => row.lot_id ?? [])
  )
  await releaseDetails(
    sql,
    present.map((row) => row.id)
  )
  const held = rows.flatMap((row) => (row.lot_id ? [{ ...row, lot_id: row.lot_id }] : []))
  const got = await reserveStock(sql, operation.from_location_id, held)
  if (got.length < held.length) {
    throw new TraceabilityError(
      "not_enough_stock",
      say("not_enough_stock.chosenGone", { reference: open.order.reference }),
      { status: 409 }
    )
  }
  await insertRows(sql, operation, rows)
  await reserveMissing(sql, operation, "by_type")
}
