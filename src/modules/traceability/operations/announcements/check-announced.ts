import { say } from "../../../../shared/say"
import { itemToken } from "../../../../shared/message-tokens"
import { groupBy } from "../../../../shared/group-by"
import { roundQuantity, sumQuantities } from "../../../../shared/round-quantity"
import { type RowError, throwRowErrors } from "../../../../shared/traceability-error"
import { listed, type Sql } from "../../sql"
import { OPEN_STATES, type Tracking, type UniquenessScope } from "../../../../types/operation"
import { checkIncomingRows } from "../documents/checks/check-incoming-rows"
import { checkSimilarRows } from "../documents/checks/check-similar-rows"
import type { GivenRow } from "../documents/given-row"
import type { LineRow, OperationRow } from "../documents/operation-rows"
import type { AnnouncedRow } from "../documents/details/read-announced"
import { rowError } from "../documents/checks/row-error"
import { openQuantity } from "./compare-announced"

export type Announcing = GivenRow & {
  lot_name: string
  quantity: number
  event_id?: string | null
}

type Rules = {
  purchase_order_id: string
  scope: UniquenessScope
  accept_similar?: boolean
  accept_over_receipt?: boolean
}

const keyOf = (row: { inventory_item_id: string }, name: string) =>
  JSON.stringify([row.inventory_item_id, name])

/** What is announced already and still to come would come twice. */
function refuseAnnounced(rows: Announcing[], announced: AnnouncedRow[]): RowError[] {
  const open = new Set(
    announced.filter((row) => row.state !== "received").map((row) => keyOf(row, row.name))
  )
  return rows
    .filter((row) => open.has(keyOf(row, row.lot_name)))
    .map((row) =>
      rowError(
        row,
        "duplicate_lot",
        say("duplicate_lot.announcedAlready", {
          name: row.lot_name,
          item: itemToken(row.inventory_item_id),
        })
      )
    )
}

/** The same number twice in one announcement, also a lot's: nobody can say whether it comes once or twice. */
function refuseRepeated(rows: Announcing[]): RowError[] {
  const seen = new Set<string>()
  return rows.flatMap((row) => {
    const key = keyOf(row, row.lot_name)
    const isRepeated = seen.has(key)
    seen.add(key)
    const said = say("duplicate_lot.announcedTwice", {
      name: row.lot_name,
      item: itemToken(row.inventory_item_id),
    })
    return isRepeated ? [rowError(row, "duplicate_lot", said)] : []
  })
}

/** A serial number is one unit: announced for two orders that wait for it, one of them is wrong. */
async function refuseOfOtherOrders(
  sql: Sql,
  rows: Announcing[],
  purchaseOrderId: string
): Promise<RowError[]> {
  const found = await sql<{ inventory_item_id: string; name: string; reference: string }>(
    `SELECT DISTINCT ON (a.inventory_item_id, a.name) a.inventory_item_id, a.name, o.reference
       FROM traceability_announced_number a
       JOIN traceability_operation o ON o.purchase_order_id = a.purchase_order_id AND o.code = 'receipt'
                                    AND o.state IN (${listed(OPEN_STATES)})
      WHERE a.purchase_order_id <> ? AND a.inventory_item_id = ANY(?::text[]) AND a.name = ANY(?::text[])`,
    [
      purchaseOrderId,
      [...new Set(rows.map((row) => row.inventory_item_id))],
      rows.map((row) => row.lot_name),
    ]
  )
  const references = new Map(found.map((row) => [keyOf(row, row.name), row.reference]))
  return rows.flatMap((row) => {
    const reference = references.get(keyOf(row, row.lot_name))
    const message = `${row.lot_name} is announced for ${reference} already. A serial number is one unit: it cannot come twice.`
    return reference ? [rowError(row, "duplicate_lot", message, reference)] : []
  })
}

/** Asks about more than the receipt waits for, over the tolerance of its type, once for each article. */
function askTooMuch(
  operation: OperationRow,
  lines: LineRow[],
  rows: Announcing[],
  announced: AnnouncedRow[]
): RowError[] {
  return [...groupBy(rows, (row) => row.inventory_item_id)].flatMap(([itemId, ofItem]) => {
    const isOf = (row: { inventory_item_id: string }) => row.inventory_item_id === itemId
    const ordered = sumQuantities(lines.filter(isOf).map((line) => line.demand))
    const before = announced
      .filter(isOf)
      .map((row) => roundQuantity(openQuantity(row) + row.entered_quantity))
    const total = sumQuantities([...ofItem.map((row) => row.quantity), ...before])
    const allowed = roundQuantity(ordered + (ordered * operation.over_receipt_tolerance) / 100)
    const message = `${itemToken(itemId)}: ${total} would be announced, but ${ordered} are still to come. If so much is really on its way, say so (accept_over_receipt).`
    return total > allowed ? [rowError(ofItem[0], "over_receipt", message)] : []
  })
}

/**
 * Checks what is announced by the rules of the receipt that waits for it. Returns the rows as they are to be kept, each with
 * whether its name was asked about and accepted. Throws every bad row; questions come after what is wrong.
 */
export async function checkAnnounced(
  sql: Sql,
  operation: OperationRow,
  lines: LineRow[],
  given: GivenRow[],
  announced: AnnouncedRow[],
  { scope, purchase_order_id, accept_similar, accept_over_receipt }: Rules
): Promise<(Announcing & { accept_similar: boolean })[]> {
  const tracking = new Map<string, Tracking>(
    lines.map((line) => [line.inventory_item_id, line.tracking])
  )
  const { rows, errors } = await checkIncomingRows(sql, given, {
    ...operation,
    scope,
    names: "all",
    tracking,
  })
  const serials = rows.filter((row) => tracking.get(row.inventory_item_id) === "serial")
  throwRowErrors(
    [
      ...errors,
      ...refuseAnnounced(rows, announced),
      ...refuseRepeated(rows),
      ...(await refuseOfOtherOrders(sql, serials, purchase_order_id)),
    ].sort((a, b) => a.index - b.index)
  )
  const kept = announced.map((row) => ({ lot_name: row.name }))
  const similar = await checkSimilarRows(sql, rows, kept, scope)
  throwRowErrors(accept_similar ? [] : similar)
  throwRowErrors(accept_over_receipt ? [] : askTooMuch(operation, lines, rows, announced))
  const asked = new Set(similar.map(({ index }) => index))
  return rows.map((row) => ({ ...row, accept_similar: asked.has(row.index) }))
}
