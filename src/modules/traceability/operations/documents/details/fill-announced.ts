import { groupBy } from "../../../../../shared/group-by"
import { foldName } from "../../../numbers/naming/fold-text"
import type { Sql } from "../../../sql"
import type { LabelFacts } from "../label-facts"
import type { OperationRow } from "../operation-rows"
import { type AnnouncedRow, isAnnounced, readAnnounced } from "./read-announced"

export const ANNOUNCED_FACTS = [
  "expires_at",
  "best_before_at",
  "produced_at",
  "packed_at",
  "sell_by_at",
  "batch_name",
] as const

type Receipt = Pick<OperationRow, "code" | "purchase_order_id">
type Row = LabelFacts & { lot_name?: string | null; expires_at?: Date | string | null }

/** The numbers that were announced for a receipt, all or those of these names; none for any other operation. */
export const announcedFor = async (
  sql: Sql,
  operation: Receipt,
  names: string[] | null = null
): Promise<AnnouncedRow[]> =>
  operation.code === "receipt" && operation.purchase_order_id
    ? readAnnounced(sql, operation.purchase_order_id, names)
    : []

/** Whether anything was announced for a receipt, or of one of its items; nothing ever is for any other operation. */
export const isAnnouncedFor = async (
  sql: Sql,
  operation: Receipt,
  inventoryItemId: string | null = null
): Promise<boolean> =>
  operation.code === "receipt" &&
  !!operation.purchase_order_id &&
  isAnnounced(sql, operation.purchase_order_id, inventoryItemId)

/** One of the numbers of an item: of a lot that was announced twice, the announcement that is still open. */
export function findAnnounced(
  announced: AnnouncedRow[],
  inventoryItemId: string,
  name: string
): AnnouncedRow | undefined {
  const found = announced.filter(
    (row) => row.inventory_item_id === inventoryItemId && row.name === name
  )
  return found.find((row) => row.state !== "received" && row.state !== "entered") ?? found.at(-1)
}

/** A row with what it does not say of itself, as its number was announced. What it says stays. */
export function withAnnounced<T extends Row>(row: T, announced: AnnouncedRow): T {
  const missing = ANNOUNCED_FACTS.flatMap((fact) =>
    !row[fact] && announced[fact] ? [[fact, announced[fact]]] : []
  )
  return { ...row, ...Object.fromEntries(missing) }
}

/** Rows that are entered by name on a line of a receipt, with the dates and batches that were announced for them. */
export async function fillAnnounced<T extends Row>(
  sql: Sql,
  operation: Receipt,
  inventoryItemId: string,
  rows: T[]
): Promise<T[]> {
  const names = rows.flatMap((row) => foldName(row.lot_name) || [])
  const announced = names.length ? await announcedFor(sql, operation, names) : []
  if (!announced.length) {
    return rows
  }
  const ofItem = announced.filter((row) => row.inventory_item_id === inventoryItemId)
  const byName = groupBy(ofItem, (row) => row.name)
  return rows.map((row) => {
    const name = foldName(row.lot_name)
    const found = name && findAnnounced(byName.get(name) ?? [], inventoryItemId, name)
    return found ? withAnnounced(row, found) : row
  })
}
