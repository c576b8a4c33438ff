import { itemToken } from "../../../../shared/message-tokens"
import { say } from "../../../../shared/say"
import { TraceabilityError } from "../../../../shared/traceability-error"
import type { UniquenessScope } from "../../../../types/operation"
import { refuseForeignName } from "../../numbers/lists/refuse-foreign-name"
import { requireLotName } from "../../numbers/naming/check-lot-name"
import { foldName } from "../../numbers/naming/fold-text"
import type { Sql } from "../../sql"
import { refuseOfLot, refuseWrongIdentifiers } from "../identifiers/replace-identifiers"
import { noteEffect } from "../../../../shared/current-request"
import { drawLotNames } from "../numbering/draw-lot-names"
import { readTimeZone } from "../settings/time-zone"
import { readTracking } from "../tracking/read-tracking"
import { computeLotDates, refuseDatesAfterExpiry } from "./compute-lot-dates"
import { labelDates } from "./label-dates"
import { insertLots, type NewLot } from "./insert-lots"
import { refuseTaken, requireBatchOfItem } from "./lot-checks"
import { refuseSimilarLot } from "./refuse-similar-lot"

/** With `accept_similar` a name may look like another one of the item, with `accept_code` like the code of something else. */
export type CreateLot = Omit<NewLot, "name"> & {
  name?: string
  accept_similar?: boolean
  accept_code?: boolean
}

/**
 * Creates a lot or serial number that has no stock yet and returns its id. Without a name it gets the next one of the
 * item's sequence. Throws `invalid_state` for an item that is not tracked, `lot_exists` for a name that is taken,
 * `not_a_lot_name` for the code of something else, `similar_lot` for one that looks like another one of the item unless `accept_similar`, `lot_wrong_item` for the batch of another item, `invalid_dates` for dates after the expiration,
 * and what `checkIdentifiers` says of its second identifiers.
 */
export async function createLot(
  sql: Sql,
  lot: CreateLot,
  options: { scope: UniquenessScope; actor_id: string | null }
): Promise<string> {
  const tracking = await readTracking(sql, [lot.inventory_item_id])
  const now = new Date()
  if (tracking.get(lot.inventory_item_id)!.tracking === "none") {
    throw new TraceabilityError(
      "invalid_state",
      say("invalid_state.notTracked", { item: itemToken(lot.inventory_item_id) })
    )
  }
  const given = foldName(lot.name)
  const name = given
    ? requireLotName(given)
    : (await drawLotNames(sql, lot.inventory_item_id, options.scope, 1))[0]
  await refuseTaken(sql, lot.inventory_item_id, options.scope, name)
  if (given) {
    refuseForeignName(name, lot.accept_code ? "certain" : "all")
  }
  if (given && !lot.accept_similar) {
    await refuseSimilarLot(sql, lot.inventory_item_id, options.scope, name)
  }
  if (lot.identifiers?.length) {
    refuseOfLot(name, tracking.get(lot.inventory_item_id)!.tracking)
    await refuseWrongIdentifiers(sql, { ...lot, name }, lot.accept_similar)
  }
  await requireBatchOfItem(sql, lot.inventory_item_id, lot.batch_lot_id)
  const zone = await readTimeZone(sql)
  refuseDatesAfterExpiry({
    ...computeLotDates(tracking.get(lot.inventory_item_id)!, lot, now, zone),
    ...labelDates(lot, zone),
  })
  const [id] = await insertLots(sql, [{ ...lot, name }], { ...options, tracking, now })
  await noteEffect(sql, { made: [name] })
  return id
}
