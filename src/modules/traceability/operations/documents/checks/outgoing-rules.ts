import type { OperationCode, Tracking, UniquenessScope } from "../../../../../types/operation"
import type { NameCheck } from "../../../numbers/lists/find-foreign-names"
import type { ShelfLifeProblem } from "../../../stock/shelf-life/read-shelf-life-problems"
import type { CareRoute } from "../care-route"
import type { GivenRow } from "../given-row"
import type { DetailRow } from "../operation-rows"

/** A good row: the lot it means, or null for a name that untracked stock gets as it leaves. */
export type OutgoingRow = GivenRow & {
  lot_id: string | null
  lot_name: string
  quantity: number
  /** Set where the unit is in care: it leaves from there, not from the operation's source. */
  care?: CareRoute
}

export type OutgoingRules = {
  operation_id: string
  /** All operations that are carried out together, where that is more than one. */
  operation_ids?: string[]
  code: OperationCode
  type_name: string
  use_existing_lots: boolean
  /** The operation's own rows, for whoever has read them; what they reserved counts as free for it. */
  own?: Pick<DetailRow, "lot_id" | "quantity" | "from_location_id">[]
  /** How units in care leave; null or left out where they may not. */
  care?: CareRoute | null
  /** May new names be given to untracked stock? */
  use_create_lots: boolean
  from_location_id: string
  to_location_id: string
  scope: UniquenessScope
  tracking: Map<string, Tracking>
  now: Date
  /** There are rules of shelf life: deliveries are held against them. */
  has_shelf_life_rules?: boolean
  /** Lots with too little of it left for whoever buys, once that was looked up. */
  shelf_life?: Map<string, ShelfLifeProblem>
  /** Set for rows that are entered now, not for those that are checked once more. */
  names?: NameCheck
}
