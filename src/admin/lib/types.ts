export type Page = { count: number; offset: number; limit: number }

export type ItemSummary = { id: string; sku: string | null; title: string | null }

export type LotKind = "lot" | "serial"
export type LotStatus = "new" | "available" | "reserved" | "delivered" | "consumed" | "scrapped"
export type Tracking = "none" | "lot" | "serial"

export type Lot = {
  id: string
  inventory_item_id: string
  inventory_item: ItemSummary | null
  kind: LotKind
  name: string
  internal_reference: string | null
  note: string | null
  sales_channel_id: string | null
  batch_lot_id: string | null
  expires_at: string | null
  best_before_at: string | null
  removal_at: string | null
  alert_at: string | null
  warranty_until: string | null
  blocked_at: string | null
  blocked_reason: string | null
  blocked_by: string | null
  created_by: string | null
  metadata: Record<string, unknown> | null
  created_at: string
  updated_at: string
  status: LotStatus
  expired: boolean
  expiring?: boolean
  quantity: number
  reserved_quantity: number
  location_id: string | null
  location_name: string | null
  purchase_order_id: string | null
}

export type LotStock = {
  location_id: string
  location_name: string
  quantity: number
  reserved_quantity: number
  expired?: boolean
  expiring?: boolean
}

/** A time during which a lot was blocked. */
export type LotHold = {
  id: string
  reason: string
  blocked_at: string
  blocked_by_name: string | null
  unblocked_at: string | null
  unblocked_by_name: string | null
  note: string | null
}

export type Movement = {
  seq: number
  lot_id: string
  occurred_at: string
  reference: string
  code: string
  from_location_id: string
  from_name: string
  to_location_id: string
  to_name: string
  quantity: number
  actor_id: string | null
  actor_name: string | null
  order_id: string | null
  order_display_id: number | null
  operation_id: string | null
  reverses_id: string | null
  override_reason?: string | null
}

export const OPERATION_CODES = [
  "receipt",
  "delivery",
  "return",
  "internal",
  "manufacturing",
  "adjustment",
  "scrap",
] as const
export type OperationCode = (typeof OPERATION_CODES)[number]

export const OPERATION_STATES = ["draft", "waiting", "ready", "done", "cancelled"] as const
export type OperationState = (typeof OPERATION_STATES)[number]

type OperationHead = {
  id: string
  reference: string
  code: OperationCode
  state: OperationState
  type_name: string
  operation_type_id: string
  from_location_id: string
  from_name: string
  to_location_id: string
  to_name: string
  partner_name: string | null
  order_id: string | null
  order_display_id: number | null
  fulfillment_id: string | null
  purchase_order_id: string | null
  purchase_order_reference: string | null
  backorder_of_id: string | null
  scheduled_at: string | null
  done_at: string | null
  done_by: string | null
  done_by_name: string | null
  created_at: string
  note: string | null
  /** The other half of a correction. */
  counterpart_id: string | null
  undone_at: string | null
  undone_by_name: string | null
  undo_reason: string | null
}

export type OperationSummary = OperationHead & {
  demand: number
  assigned: number
  done_quantity: number
}

export type OperationDetail = {
  id: string
  lot_id: string | null
  lot_name: string | null
  quantity: number
  picked: boolean
  expires_at: string | null
  expired?: boolean
  expiring?: boolean
  override_reason?: string | null
  from_location_id: string
  to_location_id: string
}

export type OperationLine = {
  id: string
  inventory_item_id: string
  sku: string | null
  title: string | null
  line_item_id: string | null
  /** Of production: what is made, what goes into it and what comes out besides. */
  role?: "component" | "finished" | "by_product"
  tracking: Tracking
  /** When numbers are recorded: from receipt on, or only as the goods leave for a customer. */
  capture: "stock" | "delivery"
  demand: number
  done_quantity: number
  details: OperationDetail[]
}

/** A unit that was reserved and then lost: another operation took it, or somebody blocked it. */
export type LostReservation = {
  id: string
  lot_id: string
  lot_name: string
  quantity: number
  reason: "taken" | "blocked"
  taken_by_operation_id: string | null
  taken_by_reference: string | null
  actor_name: string | null
  created_at: string
}

export type Operation = OperationHead & {
  use_create_lots: boolean
  use_existing_lots: boolean
  backorder_policy: "ask" | "always" | "never"
  reservation: "at_confirm" | "manual"
  require_scan: boolean
  /** What this one takes back. */
  return_of_id: string | null
  /** All parts of one document, the first one first. */
  family: { id: string; reference: string; state: OperationState }[]
  lost_reservations: LostReservation[]
  lines: OperationLine[]
}

export type DetailInput = {
  lot_id?: string | null
  lot_name?: string | null
  quantity?: number
  picked?: boolean
  expires_at?: string | null
  override_reason?: string | null
  take_reserved?: boolean
}

export type ParsedRow = { line: number; name: string; quantity: number; expires_at?: string | null }
export type ParseError = { line: number; value: string; code: string; message: string }
