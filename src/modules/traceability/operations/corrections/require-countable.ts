import { sayPlace } from "../../../../shared/say-place"
import { isVirtualLocation } from "../../../../shared/places"
import { say } from "../../../../shared/say"
import { itemToken } from "../../../../shared/message-tokens"
import { TraceabilityError } from "../../../../shared/traceability-error"
import { assertRowCount } from "../documents/details/open-line"
import type { Sql } from "../../sql"
import { readTracking } from "../../stock/tracking/read-tracking"
import { refuseCapturedOnDelivery } from "../../stock/tracking/refuse-captured-on-delivery"
import type { ClaimContext } from "./claim-new-operation"
import type { CountedPlace, CountStock } from "./counted-lot"

/** Refuses a count that cannot be made here; returns what it is about. */
export async function requireCountable(
  sql: Sql,
  input: CountStock,
  { scope }: ClaimContext
): Promise<CountedPlace> {
  const { inventory_item_id, location_id, complete = false, accept_similar } = input
  assertRowCount(input.lots.length)
  if (isVirtualLocation(location_id)) {
    throw new TraceabilityError(
      "invalid_state",
      say("invalid_state.notCountedThere", { place: sayPlace(location_id) })
    )
  }
  if (complete && input.as_of === undefined) {
    throw new TraceabilityError(
      "invalid_state",
      "A complete count needs the as_of of its sheet, so that nothing that arrived since is lost."
    )
  }
  // The adjustments lock the item when lots are locked already, which is against the lock order unless it is theirs.
  const items = await readTracking(sql, [inventory_item_id], "FOR UPDATE")
  const { tracking } = items.get(inventory_item_id)!
  if (tracking === "none") {
    throw new TraceabilityError(
      "invalid_state",
      say("invalid_state.noLotsToCount", { item: itemToken(inventory_item_id) })
    )
  }
  await refuseCapturedOnDelivery(sql, inventory_item_id)
  const as_of = input.as_of === undefined ? undefined : Number(input.as_of)
  return { inventory_item_id, location_id, tracking, scope, complete, as_of, accept_similar }
}
