import { say, spoken } from "../../../../shared/say"
import type { RowError } from "../../../../shared/traceability-error"
import { lockLots } from "../../stock/ledger/lock-lots"
import { findLotsById, type FoundLot } from "../../stock/lots/find-lots"
import { isUsable } from "../../stock/lots/lot-conditions"
import { refuseUnfitLot } from "../../operations/documents/checks/refuse-unfit-lot"
import type { Sql } from "../../sql"
import type { CountedOrder } from "./count-production"

/** Those of the lots that may not be fit for use; of ten thousand that is hardly one. */
async function findDoubtful(sql: Sql, ids: string[]): Promise<FoundLot[]> {
  const doubtful = await sql<{ id: string }>(
    `SELECT id FROM traceability_lot lot WHERE id = ANY(?::text[]) AND NOT ${isUsable("lot")}`,
    [ids]
  )
  return findLotsById(
    sql,
    doubtful.map((lot) => lot.id)
  )
}

/** Rows of components are reserved, so they are there; but a lot may have been blocked or have expired since then. */
export async function refuseUnfitComponents(
  sql: Sql,
  counted: CountedOrder[]
): Promise<RowError[]> {
  const rows = counted.flatMap(({ order, lines }) =>
    lines
      .filter(({ line }) => line.role === "component")
      .flatMap(({ line, rows: used }) =>
        used.filter((row) => row.lot_id).map((row) => ({ order, line, row }))
      )
  )
  const ids = rows.map(({ row }) => row.lot_id!)
  await lockLots(sql, ids)
  const lotOf = new Map((await findDoubtful(sql, ids)).map((lot) => [lot.id, lot]))
  const rules = { to_location_id: "production", now: new Date() }
  return rows.flatMap(({ order, line, row }, index) => {
    const lot = lotOf.get(row.lot_id!)
    const given = { ...row, index, inventory_item_id: line.inventory_item_id }
    const error = lot ? refuseUnfitLot(given, lot, rules) : null
    return error
      ? [
          {
            ...error,
            ...spoken(
              say("part.about", { subject: order.reference, said: error.details ?? error.message })
            ),
          },
        ]
      : []
  })
}
