import type { DetailRow } from "../../operations/documents/operation-rows"
import type { Target } from "./fulfillment-targets"

/** `additional_data.traceability.lots`: the units that a caller names. */
export type ExplicitLot = {
  line_item_id: string
  inventory_item_id?: string
  lot_id?: string
  lot_name?: string
  quantity?: number
  override_reason?: string
  take_reserved?: boolean
}

/** A unit that the caller names, or the row of Detailed Operations that is meant. */
export type NamedUnit = ExplicitLot & { detail?: DetailRow }

/** A unit that ships. Without a lot it is a name that untracked stock gets as it leaves. */
export type Chosen = {
  target: Target
  lot_id: string | null
  lot_name: string
  quantity: number
  override_reason?: string | null
  detail?: DetailRow
}
