import { foldName } from "../../numbers/naming/fold-text"
import { say } from "../../../../shared/say"
import { itemToken } from "../../../../shared/message-tokens"
import { roundQuantity, sumQuantities } from "../../../../shared/round-quantity"
import { TraceabilityError } from "../../../../shared/traceability-error"
import { checkQuantity } from "../../numbers/naming/check-quantity"
import { newId } from "../../new-id"
import { drawReference } from "../../operations/operation-types/draw-reference"
import { DetailRow, LineRow, readDetails } from "../../operations/documents/operation-rows"
import { unreserveStock } from "../../stock/reservation/release-details"
import type { Sql } from "../../sql"
import { ClaimRework, claimRework } from "./claim-rework"
import { reworkOf } from "./rework-of"
import { lockConfirmedOrder, Locked } from "../orders/lock-order"
import { readOrderLines } from "../orders/order-lines"

export type ScrapComponent = {
  id: string
  inventory_item_id: string
  lot_id?: string
  lot_name?: string
  quantity: number
}

function findComponent(reference: string, lines: LineRow[], itemId: string): LineRow {
  const line = lines.find((l) => l.role === "component" && l.inventory_item_id === itemId)
  if (!line) {
    throw new TraceabilityError(
      "lot_wrong_item",
      say("lot_wrong_item.noComponentOf", { item: itemToken(itemId), reference })
    )
  }
  return line
}

function findRows(reference: string, rows: DetailRow[], input: ScrapComponent): DetailRow[] {
  const name = foldName(input.lot_name)
  const found = rows.filter((row) => row.lot_id === input.lot_id || row.lot_name === name)
  const total = sumQuantities(found.map((row) => row.quantity))
  if (!found.length) {
    throw new TraceabilityError(
      name || input.lot_id ? "lot_not_found" : "lot_required",
      name || input.lot_id
        ? say("lot_not_found.notAssigned", { name: name ?? input.lot_id ?? "", reference })
        : say("lot_required.whichScrapped")
    )
  }
  if (total < input.quantity) {
    throw new TraceabilityError(
      "not_enough_stock",
      say("not_enough_stock.onlyAssigned", {
        total,
        name: found[0].lot_name ?? "",
        reference,
        quantity: input.quantity,
      })
    )
  }
  return found
}

/** Takes the scrapped part off the order's rows: whole rows, and a part of the last. Returns what a release puts back. */
async function giveUp(sql: Sql, rows: DetailRow[], quantity: number): Promise<DetailRow[]> {
  let left = quantity
  const taken = rows.map((row) => {
    const part = Math.min(row.quantity, left)
    left = roundQuantity(left - part)
    return part
  })
  await sql(
    `UPDATE traceability_operation_detail d SET quantity = d.quantity - f.quantity, updated_at = now()
       FROM unnest(?::text[], ?::numeric[]) AS f (id, quantity) WHERE d.id = f.id`,
    [rows.map((row) => row.id), taken]
  )
  await sql(
    `DELETE FROM traceability_operation_detail WHERE id = ANY(?::text[]) AND quantity = 0`,
    [rows.map((row) => row.id)]
  )
  const freed = rows
    .map((row, i) => ({ ...row, id: newId("sopd"), quantity: taken[i] }))
    .filter((row) => row.quantity > 0)
  await unreserveStock(
    sql,
    freed.map((row) => ({
      lot_id: row.lot_id!,
      location_id: row.from_location_id,
      quantity: row.quantity,
    }))
  )
  return freed
}

async function scrapType(sql: Sql, { order }: Locked): Promise<string> {
  const [type] = await sql<{ id: string }>(
    `SELECT id FROM traceability_operation_type WHERE is_default AND code = 'scrap' AND stock_location_id = ?`,
    [order.location_id]
  )
  return type.id
}

/**
 * Scraps a component while the order is open: what was assigned leaves the stock with a scrap document of the order's, and
 * another one is proposed in its place.
 */
export async function claimComponentScrap(sql: Sql, input: ScrapComponent & ClaimRework) {
  const locked = await lockConfirmedOrder(sql, input.id)
  const { order, operation } = locked
  const lines = await readOrderLines(sql, [operation.id])
  const line = findComponent(order.reference, lines, input.inventory_item_id)
  const checked = checkQuantity(input.quantity, line.tracking)
  if (!checked.ok) {
    throw new TraceabilityError("quantity_mismatch", checked.message)
  }
  const operationTypeId = await scrapType(sql, locked)
  const reference = await drawReference(sql, operationTypeId)
  const ofLine = (await readDetails(sql, [operation.id])).filter(
    (row) => row.line_id === line.id && row.lot_id
  )
  const freed =
    line.tracking === "none"
      ? []
      : await giveUp(sql, findRows(order.reference, ofLine, input), input.quantity)
  return claimRework(
    sql,
    reworkOf(locked),
    {
      code: "scrap",
      reference,
      operation_type_id: operationTypeId,
      rows: [
        {
          role: "component",
          inventory_item_id: line.inventory_item_id,
          lot_id: freed[0]?.lot_id ?? null,
          name: freed[0]?.lot_name ?? null,
          quantity: input.quantity,
          from_location_id: order.location_id,
          to_location_id: "scrap",
        },
      ],
      freed,
    },
    input
  )
}
