import { say } from "../../../../shared/say"
import { itemToken } from "../../../../shared/message-tokens"
import { groupBy } from "../../../../shared/group-by"
import { roundQuantity, sumQuantities } from "../../../../shared/round-quantity"
import type { RowError } from "../../../../shared/traceability-error"
import type { UniquenessScope } from "../../../../types/operation"
import type { Sql } from "../../sql"
import { uniquenessKey } from "../../stock/settings/uniqueness-key"
import { type ItemTrackingRow, readTracking } from "../../stock/tracking/read-tracking"
import { checkIncomingRows, type IncomingRow } from "../documents/checks/check-incoming-rows"
import { checkSimilarRows } from "../documents/checks/check-similar-rows"
import type { OperationRow } from "../documents/operation-rows"
import { rowError } from "../documents/checks/row-error"
import { placeOf } from "./opening-run"

/** A row with its dates as instants. */
export type DatedRow = IncomingRow & { expires_at?: Date | null }

type Given = Parameters<typeof checkIncomingRows>[1][number] & { batch_name?: string | null }
type Entered = { lot_name: string; inventory_item_id: string }

/** Stock of these articles has no numbers, or its numbers are recorded elsewhere. */
function refuseArticle(row: Given, item: ItemTrackingRow): RowError[] {
  const article = itemToken(row.inventory_item_id)
  if (item.tracking === "none") {
    return [rowError(row, "invalid_state", say("invalid_state.trackFirst", { item: article }))]
  }
  if (item.capture === "delivery") {
    const message = say("create_not_allowed.recordedOnDelivery", { item: article })
    return [rowError(row, "create_not_allowed", message)]
  }
  return []
}

/** The same number twice in a run. A lot stands once, too: its quantities are added up by who knows that they belong together. */
function findRepeated(rows: IncomingRow[], entered: Entered[], scope: UniquenessScope): RowError[] {
  const keyOf = (row: Entered) =>
    JSON.stringify([uniquenessKey(scope, row.inventory_item_id), row.lot_name])
  const before = new Set(entered.map(keyOf))
  const beside = new Set<string>()
  return rows.flatMap((row): RowError[] => {
    const key = keyOf(row)
    const isRepeated = before.has(key) || beside.has(key)
    beside.add(key)
    const message = say("duplicate_lot.enteredInRun", { name: row.lot_name ?? "" })
    return isRepeated ? [rowError(row, "duplicate_lot", message)] : []
  })
}

/** Numbers for more than there is without one at the place, with what was entered before. */
async function refuseTooMany(
  sql: Sql,
  operation: OperationRow,
  rows: IncomingRow[]
): Promise<RowError[]> {
  const byItem = groupBy(rows, (row) => row.inventory_item_id)
  const found = await sql<{ item: string; untracked: number; entered: number }>(
    `SELECT i.id AS item,
            coalesce((SELECT quantity FROM traceability_untracked_stock s WHERE s.inventory_item_id = i.id AND s.location_id = ?), 0)::float8 AS untracked,
            coalesce((SELECT sum(demand) FROM traceability_operation_line l WHERE l.inventory_item_id = i.id AND l.operation_id = ?), 0)::float8 AS entered
       FROM unnest(?::text[]) AS i (id)`,
    [operation.to_location_id, operation.id, [...byItem.keys()]]
  )
  return found.flatMap(({ item, untracked, entered }): RowError[] => {
    const ofItem = byItem.get(item)!
    const total = roundQuantity(entered + sumQuantities(ofItem.map((row) => row.quantity)))
    const message = say("quantity_mismatch.moreThanUnnumbered", {
      item: itemToken(item),
      total,
      untracked,
      place: placeOf(operation),
    })
    return total > untracked ? [rowError(ofItem[0], "not_enough_stock", message)] : []
  })
}

async function findSimilar(
  sql: Sql,
  operation: OperationRow,
  rows: IncomingRow[],
  scope: UniquenessScope
): Promise<RowError[]> {
  const items = [...new Set(rows.map((row) => row.inventory_item_id))]
  const kept = await sql<Entered>(
    `SELECT d.lot_name, l.inventory_item_id FROM traceability_operation_detail d JOIN traceability_operation_line l ON l.id = d.line_id
      WHERE d.operation_id = ? AND (? OR l.inventory_item_id = ANY(?::text[]))`,
    [operation.id, scope === "global", items]
  )
  const errors: RowError[] = []
  for (const [itemId, ofItem] of groupBy(rows, (row) => row.inventory_item_id)) {
    const rivals = kept.filter((row) => scope === "global" || row.inventory_item_id === itemId)
    errors.push(...(await checkSimilarRows(sql, ofItem, rivals, scope)))
  }
  return errors
}

/**
 * Checks rows as they are to be entered into a run: by the rules of every other entry, and against what is entered already.
 * Returns the good ones, and an error for every bad one by index.
 */
export async function checkOpeningRows(
  sql: Sql,
  operation: OperationRow,
  given: Given[],
  options: { scope: UniquenessScope; accept_similar?: boolean }
): Promise<{ rows: IncomingRow[]; errors: RowError[] }> {
  const { scope, accept_similar } = options
  const items = await readTracking(
    sql,
    given.map((row) => row.inventory_item_id),
    "FOR SHARE"
  )
  const errors = given.flatMap((row) => refuseArticle(row, items.get(row.inventory_item_id)!))
  const refused = new Set(errors.map(({ index }) => index))
  const checked = await checkIncomingRows(
    sql,
    given.filter((row) => !refused.has(row.index)),
    {
      ...operation,
      scope,
      tracking: new Map([...items].map(([id, { tracking }]) => [id, tracking])),
      names: "all",
    }
  )
  const entered = await sql<Entered>(
    `SELECT d.lot_name, l.inventory_item_id FROM traceability_operation_detail d JOIN traceability_operation_line l ON l.id = d.line_id
      WHERE d.operation_id = ? AND d.lot_name = ANY(?::text[])`,
    [operation.id, checked.rows.map((row) => row.lot_name)]
  )
  errors.push(...checked.errors, ...findRepeated(checked.rows, entered, scope))
  if (!accept_similar) {
    errors.push(...(await findSimilar(sql, operation, checked.rows, scope)))
  }
  if (operation.keeps_level) {
    errors.push(...(await refuseTooMany(sql, operation, checked.rows)))
  }
  return { rows: checked.rows, errors }
}
