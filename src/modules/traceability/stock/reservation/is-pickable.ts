import { isCare } from "../../../../shared/places"
import { isUsable } from "../lots/lot-conditions"
import { isFreshFor } from "../shelf-life/conditions"

/**
 * What may be proposed at a place, in SQL of `lot` with the operation's id as its one parameter: no blocked or expired lot,
 * nor one with too little of its shelf life left for whoever buys. A customer's own goods go back as they are.
 */
export const isPickable = (locationId: string): string =>
  `${isUsable("lot")} AND ${isCare(locationId) ? "?::text IS NOT NULL" : isFreshFor("lot", "?")}`
