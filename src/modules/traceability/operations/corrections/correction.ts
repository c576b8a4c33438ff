import type { FoundLot } from "../../stock/lots/find-lots"

/** What somebody asks for: one lot's units are really those of another name. */
export type CorrectLot = {
  wrong_lot_id: string
  right_name: string
  /** A stock location, or `customer` when the wrong number was recorded as delivered. */
  location_id: string
  /** How much of a lot is really the other one; all that is there when left out. */
  quantity?: number
  reason: string
  accept_similar?: boolean
}

/** A correction whose lots are found and locked; `right` is null for a name that has no lot yet. */
export type Correction = CorrectLot & {
  wrong: FoundLot
  right: FoundLot | null
  right_name: string
  quantity: number
}
