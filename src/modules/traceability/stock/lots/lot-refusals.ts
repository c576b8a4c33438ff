import { itemToken } from "../../../../shared/message-tokens"
import { TraceabilityError } from "../../../../shared/traceability-error"

export const noLotWithId = (id: string): string => `There is no lot with the id ${id}.`

/** The 404 for a lot that a request names by its id. */
export const lotNotFound = (id: string): TraceabilityError =>
  new TraceabilityError("not_found", noLotWithId(id), { status: 404 })

/** What to say of a lot that belongs to another item than the one it was named for. */
export const isOfOtherItem = (
  lot: { name: string; inventory_item_id: string },
  itemId: string
): string =>
  `${lot.name} is a number of ${itemToken(lot.inventory_item_id)}, not of ${itemToken(itemId)}.`
