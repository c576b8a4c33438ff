import { itemToken } from "../../../../shared/message-tokens"
import { TraceabilityError } from "../../../../shared/traceability-error"
import { say } from "../../../../shared/say"
import type { RefusalDetails } from "../../../../types/refusal"

export const noLotWithId = (id: string): RefusalDetails => say("lot_not_found.noSuchId", { id })

/** The 404 for a lot that a request names by its id. */
export const lotNotFound = (id: string): TraceabilityError =>
  new TraceabilityError("not_found", noLotWithId(id), { status: 404 })

/** What to say of a lot that belongs to another item than the one it was named for. */
export const isOfOtherItem = (
  lot: { name: string; inventory_item_id: string },
  itemId: string
): RefusalDetails =>
  say("lot_wrong_item.other", {
    name: lot.name,
    item: itemToken(lot.inventory_item_id),
    wanted: itemToken(itemId),
  })
