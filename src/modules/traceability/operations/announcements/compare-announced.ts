import { itemToken } from "../../../../shared/message-tokens"
import { roundQuantity } from "../../../../shared/round-quantity"
import type { RowError } from "../../../../shared/traceability-error"
import { dayIn } from "../../../../shared/zoned-day"
import { readTimeZone } from "../../stock/settings/time-zone"
import type { Sql } from "../../sql"
import { ANNOUNCED_FACTS, announcedFor } from "../documents/details/fill-announced"
import type { DetailRow, LineRow } from "../documents/operation-rows"
import type { AnnouncedRow } from "../documents/details/read-announced"
import type { OperationWithLines } from "../documents/read-operation-with-lines"

type Fact = (typeof ANNOUNCED_FACTS)[number]
type Facts = Partial<Record<Fact, Date | string | null>>

export type Difference = { fact: Fact; announced: string; entered: string }

/** A row of a receipt that is not as it was announced. */
export type OtherThanAnnounced = {
  line_id: string
  detail_id: string
  inventory_item_id: string
  lot_name: string
  quantity: number
  accepted: boolean
  /** Empty for a number that was not announced, or for more of it than was. */
  differences: Difference[]
}

export type Comparison = {
  /** Announced, and neither received nor entered yet. */
  expected: (AnnouncedRow & { open_quantity: number })[]
  entered: AnnouncedRow[]
  /** Entered, though not announced; of a lot, more than was. */
  unexpected: OtherThanAnnounced[]
  /** Entered with another date or batch than announced. */
  differing: OtherThanAnnounced[]
}

const said = (value: Date | string, zone: string): string =>
  value instanceof Date ? dayIn(value, zone) : value

/** Where both say something, and not the same. */
export function differencesOf(entered: Facts, announced: AnnouncedRow, zone: string): Difference[] {
  return ANNOUNCED_FACTS.flatMap((fact) => {
    const [one, other] = [entered[fact], announced[fact]]
    if (!one || !other || said(one, zone) === said(other, zone)) {
      return []
    }
    return [{ fact, announced: said(other, zone), entered: said(one, zone) }]
  })
}

export const openQuantity = (row: AnnouncedRow): number =>
  roundQuantity(row.quantity - row.received_quantity - row.entered_quantity)

const keyOf = (itemId: string, name: string) => JSON.stringify([itemId, name])

/** What was announced of each number and has not been received: what may come now. */
function readRoom(announced: AnnouncedRow[]): Map<string, number> {
  const room = new Map<string, number>()
  for (const row of announced) {
    const key = keyOf(row.inventory_item_id, row.name)
    const open = roundQuantity(row.quantity - row.received_quantity)
    room.set(key, roundQuantity((room.get(key) ?? 0) + open))
  }
  return room
}

/** The announcement that a number's facts are held against: the open one, else the last. */
function factsByKey(announced: AnnouncedRow[]): Map<string, AnnouncedRow> {
  const facts = new Map<string, AnnouncedRow>()
  for (const row of announced) {
    const key = keyOf(row.inventory_item_id, row.name)
    if (facts.get(key)?.state !== "expected" && facts.get(key)?.state !== "missing") {
      facts.set(key, row)
    }
  }
  return facts
}

/** Holds the rows of a receipt against what was announced for its purchase order. */
export function compareRows(
  lines: LineRow[],
  details: (DetailRow & { announcement_accepted: boolean })[],
  announced: AnnouncedRow[],
  zone: string
): Comparison {
  const itemOf = new Map(lines.map((line) => [line.id, line.inventory_item_id]))
  const items = new Set(announced.map((row) => row.inventory_item_id))
  const room = readRoom(announced)
  const facts = factsByKey(announced)
  const found: Comparison = {
    expected: announced
      .filter((row) => openQuantity(row) > 0)
      .map((row) => ({ ...row, open_quantity: openQuantity(row) })),
    entered: announced.filter((row) => row.entered_quantity > 0),
    unexpected: [],
    differing: [],
  }
  for (const detail of details) {
    const itemId = itemOf.get(detail.line_id)
    if (!itemId || !detail.lot_name || !items.has(itemId)) {
      continue
    }
    const key = keyOf(itemId, detail.lot_name)
    const left = room.get(key) ?? 0
    const row = {
      line_id: detail.line_id,
      detail_id: detail.id,
      inventory_item_id: itemId,
      lot_name: detail.lot_name,
      accepted: detail.announcement_accepted,
    }
    const over = roundQuantity(detail.quantity - left)
    if (over > 0) {
      found.unexpected.push({ ...row, quantity: over, differences: [] })
    }
    room.set(key, Math.max(roundQuantity(left - detail.quantity), 0))
    const differences = facts.has(key) ? differencesOf(detail, facts.get(key)!, zone) : []
    if (differences.length) {
      found.differing.push({ ...row, quantity: detail.quantity, differences })
    }
  }
  return found
}

/** The comparison of one operation, as it was read with its rows; undefined where nothing was announced for it. */
export async function compareAnnounced(
  sql: Sql,
  operation: OperationWithLines
): Promise<Comparison | undefined> {
  const announced = await announcedFor(sql, operation)
  if (!announced.length) {
    return undefined
  }
  const accepted = await sql<{ id: string }>(
    `SELECT id FROM traceability_operation_detail WHERE operation_id = ? AND announcement_accepted`,
    [operation.id]
  )
  const ids = new Set(accepted.map(({ id }) => id))
  const rows = operation.lines.flatMap(({ details }) =>
    details.map((row) => ({ ...row, announcement_accepted: ids.has(row.id) }))
  )
  return compareRows(operation.lines, rows, announced, await readTimeZone(sql))
}

const CALLED: Record<Fact, string> = {
  expires_at: "expiration date",
  best_before_at: "best before date",
  produced_at: "production date",
  packed_at: "packing date",
  sell_by_at: "sell-by date",
  batch_name: "batch",
}

type Other = Omit<OtherThanAnnounced, "detail_id" | "accepted">

/** Asks about numbers that were not announced, with `accept_unexpected`. */
export const unexpectedErrors = (rows: Other[]): RowError[] =>
  rows.map((row, index) => ({
    index,
    line_id: row.line_id,
    value: row.lot_name,
    code: "not_announced",
    message: `${row.lot_name} of ${itemToken(row.inventory_item_id)} was not announced by the supplier (${row.quantity} too many). If it has really come, say so (accept_unexpected).`,
  }))

/** Asks about dates and batches that differ from those that were announced, with `accept_differing`. */
export const differingErrors = (rows: Other[]): RowError[] =>
  rows.map((row, index) => ({
    index,
    line_id: row.line_id,
    value: row.lot_name,
    code: "announcement_differs",
    message: `${row.lot_name}: ${row.differences
      .map(
        ({ fact, entered, announced }) =>
          `its ${CALLED[fact]} is ${entered} here, but was announced as ${announced}`
      )
      .join(
        "; "
      )}. Look at the goods: correct the row, or say that it is right (accept_differing).`,
  }))
