import { isOwned } from "../../stock/ledger/place-conditions"
import { dayToken, itemToken } from "../../../../shared/message-tokens"
import type { RowError } from "../../../../shared/traceability-error"
import { say } from "../../../../shared/say"
import { lastMovements, whereabouts } from "../../stock/lots/describe-whereabouts"
import { findLotsById, findLotsNamed, FoundLot } from "../../stock/lots/find-lots"
import type { GivenRow } from "../../operations/documents/given-row"
import { isStanding } from "../../stock/ledger/movement-conditions"
import { isOfOtherItem } from "../../stock/lots/lot-refusals"
import { rowError } from "../../operations/documents/checks/row-error"
import type { Sql } from "../../sql"
import type { SoldUnit } from "./read-sold-units"

type CameBack = { lot_id: string; reference: string; occurred_at: Date }

/** When and with which document these lots came back from this order the last time. */
async function readCameBack(
  sql: Sql,
  orderId: string,
  lotIds: string[]
): Promise<Map<string, CameBack>> {
  const rows = await sql<CameBack>(
    `SELECT DISTINCT ON (m.lot_id) m.lot_id, m.reference, m.occurred_at FROM traceability_lot_movement m
      WHERE m.order_id = ? AND m.lot_id = ANY(?::text[]) AND ${isOwned("m.from_location_id")} AND ${isStanding("m")}
      ORDER BY m.lot_id, m.seq DESC`,
    [orderId, lotIds]
  )
  return new Map(rows.map((row) => [row.lot_id, row]))
}

/**
 * Returns why these rows name nothing that can come back on their line: an unknown lot, one of another item, one that came
 * back already, or one that was never sold here, with where it really is.
 */
export async function refuseNotSold(
  sql: Sql,
  orderId: string,
  rows: GivenRow[],
  sold: SoldUnit[]
): Promise<RowError[]> {
  if (!rows.length) {
    return []
  }
  const byId = await findLotsById(
    sql,
    rows.flatMap((row) => row.lot_id ?? [])
  )
  const named = await findLotsNamed(
    sql,
    rows.flatMap((row) => (row.lot_id ? [] : (row.lot_name ?? [])))
  )
  const lots = [...byId, ...named]
  const ids = lots.map((lot) => lot.id)
  const last = await lastMovements(sql, ids)
  const cameBack = await readCameBack(sql, orderId, ids)
  const lotOf = (row: GivenRow): FoundLot | undefined =>
    row.lot_id
      ? byId.find((lot) => lot.id === row.lot_id)
      : (named.find(
          (lot) => lot.name === row.lot_name && lot.inventory_item_id === row.inventory_item_id
        ) ?? named.find((lot) => lot.name === row.lot_name))

  return rows.map((row) => {
    const lot = lotOf(row)
    if (!lot) {
      const name = row.lot_name ?? String(row.lot_id)
      const item = itemToken(row.inventory_item_id)
      return rowError(row, "lot_not_found", say("lot_not_found.ofItem", { name, item }))
    }
    const refused = { ...row, lot_name: lot.name }
    if (lot.inventory_item_id !== row.inventory_item_id) {
      return rowError(
        refused,
        "lot_wrong_item",
        isOfOtherItem(lot, row.inventory_item_id),
        lot.inventory_item_id
      )
    }
    if (sold.some((unit) => unit.lot_id === lot.id)) {
      return rowError(refused, "not_sold_here", say("not_sold_here.otherLine", { name: lot.name }))
    }
    const back = cameBack.get(lot.id)
    if (back) {
      const day = dayToken(back.occurred_at)
      return rowError(
        refused,
        "not_sold_here",
        say("not_sold_here.cameBack", { name: lot.name, reference: back.reference, day }),
        back.reference
      )
    }
    const where = whereabouts(lot, last.get(lot.id))
    return rowError(
      refused,
      "not_sold_here",
      say("not_sold_here.otherOrder", { name: lot.name, where: where.said }),
      where.ref
    )
  })
}
