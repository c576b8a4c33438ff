import type { FoundLot } from "../../stock/lots/find-lots"

export type CorrectLot = {
  wrong_lot_id: string
  right_name: string
  /** A stock location, or `customer` when the wrong number was recorded as delivered. */
  location_id: string
  /** How much of a lot is really the other one; all that is there when not given. */
  quantity?: number
  reason: string
  accept_similar?: boolean
}

export type Correction = CorrectLot & {
  wrong: FoundLot
  right: FoundLot | null
  right_name: string
  quantity: number
}
