import type { CareLocation, VirtualLocation } from "../types/operation"
import type { RefusalDetails } from "../types/refusal"
import { locationToken, orderToken } from "./message-tokens"
import { isCare, isVirtualLocation, shelfOf } from "./places"
import type { RefusalSentence } from "./refusal-sentences"
import { say } from "./say"

const VIRTUAL: Record<Exclude<VirtualLocation, CareLocation>, RefusalSentence> = {
  supplier: "part.supplier",
  customer: "part.customer",
  production: "part.production",
  adjustment: "part.adjustment",
  scrap: "part.scrap",
  assembly: "part.production",
  loan: "part.loan",
}

/** A place as a sentence names it; the same words as those of `locationToken`. */
export const sayPlace = (locationId: string): string | RefusalDetails => {
  if (isVirtualLocation(locationId) && !isCare(locationId)) {
    return say(VIRTUAL[locationId])
  }
  const shelf = locationToken(shelfOf(locationId))
  return isCare(locationId) ? say("part.careAt", { place: shelf }) : shelf
}

/** A document as a sentence names it, with the order it belongs to; the same words as those of `documentText`. */
export const sayDocument = ({
  reference,
  order_id,
}: {
  reference: string
  order_id: string | null
}): string | RefusalDetails =>
  order_id ? say("part.documentOfOrder", { reference, order: orderToken(order_id) }) : reference
