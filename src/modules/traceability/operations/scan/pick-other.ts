import { roundQuantity } from "../../../../shared/round-quantity"
import { throwRowErrors } from "../../../../shared/traceability-error"
import type { Gs1Data } from "../../numbers/gs1/read-gs1-data"
import type { FoundLot } from "../../stock/lots/find-lots"
import { careRouteOf } from "../documents/care-route"
import {
  capturesOnDelivery,
  mayCreateInCare,
  mayCreateOnDelivery,
} from "../documents/capture-rules"
import { checkSimilarRows } from "../documents/checks/check-similar-rows"
import { checkCapturedRows } from "../documents/checks/check-captured-rows"
import { checkOutgoingRows } from "../documents/checks/check-outgoing-rows"
import { insertDetails } from "../documents/details/insert-details"
import { isReserving, refreshState } from "../documents/refresh-state"
import { reserveRows } from "../documents/details/reserve-rows"
import type { Sql } from "../../sql"
import { chooseLine } from "./choose-line"
import { freeProposals, lockProposals } from "./free-proposals"
import type { NamedUnit } from "./lot-name-in-code"
import { quantityIn } from "./quantity-in"
import { refuseTooMuch } from "./refuse-too-much"
import type { Scan, Scanned } from "./scan"

/** A serial number is one unit. Of a lot: what the code says, else all that is still to be picked and free. */
function quantityOf(scan: Scan, lot: FoundLot | null, open: number, data?: Gs1Data): number {
  if (!lot || lot.kind === "serial") {
    return 1
  }
  const here = lot.places.find((p) => p.location_id === scan.operation.from_location_id)
  const free = here ? roundQuantity(here.quantity - here.reserved_quantity) : 0
  return Math.min(
    quantityIn(scan, lot.inventory_item_id, data) ?? open,
    open,
    free > 0 ? free : open
  )
}

/**
 * Picks a unit that was not proposed: proposals of its line give way as far as there is no room, it is checked like a
 * typed one, reserved and marked as picked. From then on nothing is proposed behind the back of whoever scanned it.
 */
export async function pickOther(
  sql: Sql,
  scan: Scan,
  lot: FoundLot | null,
  { name, data }: NamedUnit
): Promise<Scanned> {
  const { operation } = scan
  const { line, open, room } = await chooseLine(sql, scan, lot?.inventory_item_id)
  refuseTooMuch(scan, line, open, name)
  const named = line.tracking === "lot" ? scan.quantity : undefined
  const quantity = named ?? quantityOf(scan, lot, open, data)
  const needed = roundQuantity(quantity - Math.max(room, 0))
  await freeProposals(sql, scan, await lockProposals(sql, line, needed, lot), needed)
  const check = capturesOnDelivery(operation, line) ? checkCapturedRows : checkOutgoingRows
  const { rows, errors } = await check(
    sql,
    [
      {
        index: 0,
        line_id: line.id,
        inventory_item_id: line.inventory_item_id,
        lot_id: lot?.id,
        lot_name: lot ? undefined : name,
        quantity,
        accept_code: scan.accept_code,
        override_reason: scan.override_reason,
      },
    ],
    {
      ...operation,
      operation_id: operation.id,
      scope: scan.scope,
      now: scan.now,
      names: "all",
      care: careRouteOf(operation),
      use_create_lots: mayCreateOnDelivery(operation) || mayCreateInCare(operation),
      tracking: new Map([[line.inventory_item_id, line.tracking]]),
    }
  )
  throwRowErrors([
    ...errors,
    ...(scan.accept_similar ? [] : await checkSimilarRows(sql, rows, [], scan.scope)),
  ])
  if (isReserving(operation)) {
    await reserveRows(sql, operation, rows)
  }
  const [id] = await insertDetails(sql, operation, line, [
    { ...rows[0], picked: true, expires_at: null },
  ])
  await sql(`UPDATE traceability_operation SET assigned_by_hand = true WHERE id = ?`, [
    operation.id,
  ])
  if (room > 0) {
    await refreshState(sql, operation)
  }
  return { line_id: line.id, detail_id: id }
}
