import { spoken } from "../../../../shared/say"
import type { RowError } from "../../../../shared/traceability-error"
import type { Tracking, UniquenessScope } from "../../../../types/operation"
import type { RefusalDetails } from "../../../../types/refusal"
import type { FoundLot } from "../../stock/lots/find-lots"

export type CountedLot = {
  lot_id?: string
  lot_name?: string
  counted_quantity: number
  /** What the sheet said; when something else is on hand by now, the whole count is refused. */
  expected_quantity?: number
}

export type CountStock = {
  location_id: string
  inventory_item_id: string
  reason?: string | null
  /** Lots of the item at the place that are not listed count as zero; needs `as_of`. */
  complete?: boolean
  /** The mark that the count sheet came with. */
  as_of?: string
  /** Names that look like one that exists are meant as they are. */
  accept_similar?: boolean
  lots: CountedLot[]
}

/** What is counted: an item at a stock location. `as_of` is the mark of its count sheet. */
export type CountedPlace = {
  inventory_item_id: string
  location_id: string
  tracking: Tracking
  scope: UniquenessScope
  complete: boolean
  as_of?: number
  accept_similar?: boolean
}

/** A counted lot beside what is on hand: `index` is its row in the request, -1 for a lot that the count leaves out. */
export type Compared = {
  index: number
  lot: FoundLot | null
  name: string
  counted: number
  on_hand: number
  /** What the sheet said, where the row repeats it. */
  expected?: number
}

/** A counted row whose name and quantity are checked; `name` is empty where the row names a lot by id. */
export type NamedRow = CountedLot & { index: number; name: string }

/** What is wrong with one counted row. Unlike the rows of an operation it has no line. */
export const countError = (
  index: number,
  value: string | null,
  code: RowError["code"],
  said: string | RefusalDetails,
  ref?: string
): RowError => ({ index, value, code, ...spoken(said), ...(ref ? { ref } : {}) })
