import { say } from "../../../../shared/say"
import { groupBy } from "../../../../shared/group-by"
import { roundQuantity, sumQuantities } from "../../../../shared/round-quantity"
import { TraceabilityError } from "../../../../shared/traceability-error"
import type { UniquenessScope } from "../../../../types/operation"
import type { Sql } from "../../sql"
import { announcedFor } from "../documents/details/fill-announced"
import {
  type DetailRow,
  type LineRow,
  lockOperation,
  readDetails,
  readLines,
} from "../documents/operation-rows"
import { assertEditable } from "../documents/operation-state"
import type { AnnouncedRow } from "../documents/details/read-announced"
import { linesToPack } from "../documents/details/read-packing-list"
import { shareAmongLines } from "../documents/details/share-among-lines"
import { writeDetails } from "../documents/details/write-details"
import { openQuantity } from "./compare-announced"

export type ReceiveAnnounced = {
  operation_id: string
  accept_similar?: boolean
  actor_id: string | null
  scope: UniquenessScope
}

const roomOn = (line: LineRow, details: DetailRow[]): number =>
  roundQuantity(
    line.demand -
      sumQuantities(
        details
          .filter((row) => row.line_id === line.id && (row.lot_id || row.lot_name))
          .map((row) => row.quantity)
      )
  )

const asDetail = (row: AnnouncedRow) => ({
  lot_name: row.name,
  quantity: row.quantity,
  expires_at: row.expires_at,
  best_before_at: row.best_before_at,
  produced_at: row.produced_at,
  packed_at: row.packed_at,
  sell_by_at: row.sell_by_at,
  batch_name: row.batch_name,
  accept_code: row.accept_code,
})

/** Names that were asked about when they were announced are not asked about again; all others are. */
async function fillLine(
  sql: Sql,
  lineId: string,
  rows: AnnouncedRow[],
  input: ReceiveAnnounced
): Promise<void> {
  for (const accepted of [false, true]) {
    const part = rows.filter((row) => row.accept_similar === accepted)
    if (part.length) {
      await writeDetails(sql, {
        operation_id: input.operation_id,
        line_id: lineId,
        scope: input.scope,
        actor_id: input.actor_id,
        mode: "append",
        names: "all",
        accept_similar: accepted || input.accept_similar,
        details: part.map(asDetail),
      })
    }
  }
}

/**
 * Enters everything in a receipt that is announced for its purchase order and still open, on the lines of each article in
 * their order, all or nothing. What is entered already stays; nothing is validated. Returns how many numbers were entered.
 */
export async function receiveAnnounced(sql: Sql, input: ReceiveAnnounced): Promise<number> {
  const operation = await lockOperation(sql, input.operation_id)
  assertEditable(operation)
  const announced = await announcedFor(sql, operation)
  if (!announced.length) {
    throw new TraceabilityError(
      "invalid_state",
      say("invalid_state.nothingAnnounced", { reference: operation.reference })
    )
  }
  const lines = linesToPack(operation, await readLines(sql, [operation.id]))
  const details = await readDetails(sql, [operation.id])
  const open = announced
    .map((row) => ({ ...row, quantity: openQuantity(row) }))
    .filter((row) => row.quantity > 0)
  for (const [itemId, rows] of groupBy(open, (row) => row.inventory_item_id)) {
    const ofItem = lines
      .filter((line) => line.inventory_item_id === itemId)
      .map((line) => ({ id: line.id, room: roomOn(line, details) }))
    if (!ofItem.length) {
      throw new TraceabilityError(
        "lot_wrong_item",
        say("lot_wrong_item.announcedNoLonger", {
          name: rows[0].name,
          reference: operation.reference,
        })
      )
    }
    for (const [lineId, share] of shareAmongLines(rows, ofItem)) {
      await fillLine(sql, lineId, share, input)
    }
  }
  return open.length
}
