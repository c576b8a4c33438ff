import { say } from "../../../../shared/say"
import { TraceabilityError } from "../../../../shared/traceability-error"
import { roundQuantity } from "../../../../shared/round-quantity"
import type { RemovalStrategy, Tracking } from "../../../../types/operation"
import { asksForLots } from "../../operations/documents/capture-rules"
import {
  LINE_COLUMNS,
  type LineRow,
  type OperationRow,
  readOperation,
} from "../../operations/documents/operation-rows"
import type { Sql } from "../../sql"

/** Units named on a line: the next ones to take, and the last ones taken. */
const NAMED_MAX = 8

export type PackedUnit = {
  detail_id: string
  line_id: string
  lot_id: string | null
  lot_name: string | null
  quantity: number
  expires_at: Date | null
}

export type PackingLine = {
  id: string
  inventory_item_id: string
  line_item_id: string | null
  tracking: Tracking
  /** Its units are scanned by their numbers; otherwise its article is counted. */
  asks_for_lots: boolean
  demand: number
  packed: number
  left: number
  /** The first units to take, and how much is proposed in all. */
  suggestions: PackedUnit[]
  suggested: number
  /** Why these: somebody chose them, or the removal strategy did. */
  why: "chosen" | RemovalStrategy
  /** The last ones packed first. */
  packed_units: PackedUnit[]
}

export type Packing = {
  id: string
  reference: string
  state: OperationRow["state"]
  order_id: string
  partner_name: string | null
  location_id: string
  created_at: Date
  scheduled_at: Date | null
  /** It is being fulfilled this very moment. */
  is_claimed: boolean
  fulfillment_id: string | null
  demand: number
  packed: number
  left: number
  /** What was packed last, which can be taken back. */
  last: PackedUnit | null
  lines: PackingLine[]
}

type Line = LineRow & { packed: number; suggested: number; strategy: RemovalStrategy | null }
type Row = PackedUnit & { picked: boolean; is_last: boolean }

const readSums = (sql: Sql, id: string): Promise<Line[]> =>
  sql<Line>(
    `SELECT ${LINE_COLUMNS}, t.removal_strategy AS strategy, sums.packed, sums.suggested
       FROM traceability_operation_line l LEFT JOIN traceability_item_tracking t ON t.inventory_item_id = l.inventory_item_id
       LEFT JOIN LATERAL (SELECT coalesce(sum(quantity) FILTER (WHERE picked), 0)::float8 AS packed,
                                 coalesce(sum(quantity) FILTER (WHERE NOT picked AND (lot_id IS NOT NULL OR lot_name IS NOT NULL)), 0)::float8 AS suggested
                            FROM traceability_operation_detail d WHERE d.line_id = l.id) AS sums ON true
      WHERE l.operation_id = ? ORDER BY l.position, l.id`,
    [id]
  )

/** Of each line the first proposals and the last units packed; a packing of ten thousand units is as quick as one of ten. */
const readNamed = (sql: Sql, id: string): Promise<Row[]> =>
  sql<Row>(
    `SELECT d.id AS detail_id, d.line_id, d.lot_id, coalesce(lot.name, d.lot_name) AS lot_name, d.quantity::float8 AS quantity,
            coalesce(lot.expires_at, d.expires_at) AS expires_at, d.picked,
            d.picked AND row_number() OVER (ORDER BY d.picked DESC, d.updated_at DESC, d.id DESC) = 1 AS is_last
       FROM (SELECT d.*, row_number() OVER (PARTITION BY line_id, picked
                      ORDER BY CASE WHEN picked THEN updated_at END DESC, position, id) AS place
               FROM traceability_operation_detail d
              WHERE d.operation_id = ? AND (d.picked OR d.lot_id IS NOT NULL OR d.lot_name IS NOT NULL)) AS d
       LEFT JOIN traceability_lot lot ON lot.id = d.lot_id
      WHERE d.place <= ? ORDER BY d.line_id, d.picked, d.place`,
    [id, NAMED_MAX]
  )

const unitOf = ({ picked: _picked, is_last: _last, ...unit }: Row): PackedUnit => unit

function lineOf(operation: OperationRow, line: Line, rows: Row[]): PackingLine {
  const own = rows.filter((row) => row.line_id === line.id)
  return {
    id: line.id,
    inventory_item_id: line.inventory_item_id,
    line_item_id: line.line_item_id,
    tracking: line.tracking,
    asks_for_lots: asksForLots(operation, line),
    demand: line.demand,
    packed: line.packed,
    left: Math.max(roundQuantity(line.demand - line.packed), 0),
    suggestions: own.filter((row) => !row.picked).map(unitOf),
    suggested: line.suggested,
    why: operation.assigned_by_hand ? "chosen" : (line.strategy ?? "fifo"),
    packed_units: own.filter((row) => row.picked).map(unitOf),
  }
}

const sum = (lines: PackingLine[], of: "demand" | "packed" | "left"): number =>
  roundQuantity(lines.reduce((total, line) => total + line[of], 0))

/** What is to be packed for an order's delivery, and what is packed. Throws for anything else than such a delivery. */
export async function readPacking(sql: Sql, id: string): Promise<Packing> {
  const operation = await readOperation(sql, id)
  if (operation.code !== "delivery" || !operation.order_id) {
    throw new TraceabilityError(
      "invalid_state",
      say("invalid_state.noDelivery", { reference: operation.reference })
    )
  }
  const rows = await readNamed(sql, id)
  const lines = (await readSums(sql, id)).map((line) => lineOf(operation, line, rows))
  const last = rows.find((row) => row.is_last)
  return {
    id,
    reference: operation.reference,
    state: operation.state,
    order_id: operation.order_id,
    partner_name: operation.partner_name,
    location_id: operation.from_location_id,
    created_at: operation.created_at,
    scheduled_at: operation.scheduled_at,
    is_claimed: operation.claim_id !== null,
    fulfillment_id: operation.fulfillment_id,
    demand: sum(lines, "demand"),
    packed: sum(lines, "packed"),
    left: sum(lines, "left"),
    last: last ? unitOf(last) : null,
    lines,
  }
}
