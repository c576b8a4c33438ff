import type { LotKind, Tracking } from "../operation"
import type { DateTime, ItemNames } from "./common"
import type { AdminTraceabilityOperation } from "./operations"

/** A lot that was sold on the line and is still with the customer. */
export type AdminTraceabilityReturnCandidate = {
  lot_id: string
  name: string
  kind: LotKind
  quantity: number
  blocked_at: DateTime | null
  expires_at: DateTime | null
  warranty_until: DateTime | null
}

export type AdminTraceabilityReturnLine = ItemNames & {
  line_id: string
  line_item_id: string
  inventory_item_id: string
  tracking: Tracking
  expected: number
  done_quantity: number
  /** How much was shipped without a number. */
  without_number: number
  candidates: AdminTraceabilityReturnCandidate[]
  chosen: {
    lot_id: string | null
    lot_name: string | null
    quantity: number
    damaged: boolean
    blocked_reason: string | null
  }[]
}

/** Takes the place of what was chosen before. A row without a lot stands for goods shipped without a number. */
export type AdminWriteTraceabilityReturnLots = {
  lots: {
    line_item_id: string
    inventory_item_id?: string
    lot_id?: string | null
    lot_name?: string | null
    quantity?: number
    /** Goes to scrap. */
    damaged?: boolean
    /** Comes back into stock, but blocked. */
    blocked_reason?: string | null
  }[]
}

export type AdminTraceabilityReturnResponse = {
  /** Null when nothing in the return is tracked. */
  operation: AdminTraceabilityOperation | null
  lines: AdminTraceabilityReturnLine[]
}
