import { sayPlace } from "../../../../shared/say-place"
import { isVirtualLocation } from "../../../../shared/places"
import { say } from "../../../../shared/say"
import { TraceabilityError } from "../../../../shared/traceability-error"
import { lockLots } from "../../stock/ledger/lock-lots"
import { findLotsById, findLotsByName, type FoundLot } from "../../stock/lots/find-lots"
import { refuseForeignName } from "../../numbers/codes/refuse-foreign-name"
import { requireLotName } from "../../numbers/naming/check-lot-name"
import type { Sql } from "../../sql"
import { readTracking } from "../../stock/tracking/read-tracking"
import type { ClaimContext } from "./claim-new-operation"
import { findLotAt } from "./claim-scrap"
import { correctDelivered } from "./correct-delivered"
import { correctInStock } from "./correct-in-stock"
import type { CorrectLot } from "./correction"
import { refuseSimilarLot } from "../../stock/lots/refuse-similar-lot"
import { isOfOtherItem } from "../../stock/lots/lot-refusals"

/** The lot that it really is, by its name; `id` is null when there is none yet. */
async function findRight(sql: Sql, wrong: FoundLot, input: CorrectLot, context: ClaimContext) {
  const rightName = requireLotName(input.right_name)
  if (rightName === wrong.name) {
    throw new TraceabilityError(
      "duplicate_lot",
      say("duplicate_lot.sameNumber", { name: wrong.name })
    )
  }
  const [right] = await findLotsByName(sql, wrong.inventory_item_id, context.scope, [rightName])
  if (right && right.inventory_item_id !== wrong.inventory_item_id) {
    throw new TraceabilityError("lot_wrong_item", isOfOtherItem(right, wrong.inventory_item_id))
  }
  if (!right) {
    refuseForeignName(rightName, "certain")
  }
  if (!right && !input.accept_similar) {
    // The wrong name is often the right one, slightly misread: that is what is being corrected.
    await refuseSimilarLot(sql, wrong.inventory_item_id, context.scope, rightName, wrong.name)
  }
  return { name: rightName, id: right?.id ?? null }
}

function refuseRight(right: FoundLot): void {
  if (right.claim_id) {
    throw new TraceabilityError(
      "lot_exists",
      say("lot_exists.beingReceived", { name: right.name }),
      { status: 409 }
    )
  }
  if (right.blocked_at) {
    throw new TraceabilityError(
      "lot_blocked",
      say("lot_blocked.unblockFirst", { name: right.name, reason: right.blocked_reason ?? "" })
    )
  }
}

/**
 * Corrects a misread lot or serial number, where it is in stock or where it was recorded as delivered. Both movements are
 * recorded and Medusa's level does not change, so all of it is one transaction. Returns the operations that record it, and
 * the right lot.
 */
export async function correctLot(
  sql: Sql,
  input: CorrectLot,
  context: ClaimContext
): Promise<{ operation_ids: string[]; right_lot_id: string }> {
  const { wrong_lot_id, location_id } = input
  if (isVirtualLocation(location_id) && location_id !== "customer") {
    throw new TraceabilityError(
      "invalid_state",
      say("invalid_state.notCorrectedThere", { place: sayPlace(location_id) })
    )
  }
  const { lot } = await findLotAt(sql, wrong_lot_id, location_id)
  const { name, id } = await findRight(sql, lot, input, context)
  if (location_id !== "customer") {
    // The adjustments lock the item when lots are locked already: items come before lots in the lock order.
    await readTracking(sql, [lot.inventory_item_id], "FOR UPDATE")
  }
  const correct = location_id === "customer" ? correctDelivered : correctInStock
  return correct(sql, { ...input, right_name: name }, context, async () => {
    await lockLots(sql, [wrong_lot_id, ...(id ? [id] : [])])
    const { lot: wrong, quantity: there } = await findLotAt(sql, wrong_lot_id, location_id)
    const right = id ? (await findLotsById(sql, [id]))[0] : null
    if (right) {
      refuseRight(right)
    }
    return { ...input, wrong, right, right_name: name, quantity: input.quantity ?? there }
  })
}
