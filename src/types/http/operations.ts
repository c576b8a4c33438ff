import type { GivenIdentifier } from "../identifier"
import type {
  Capture,
  OperationCode,
  OperationLineRole,
  OperationState,
  Tracking,
} from "../operation"
import type { OperationRules } from "../operation-rules"
import type { DateTime, ItemNames } from "./common"
import type {
  AdminTraceabilityParsedLot,
  AdminTraceabilityParseError,
  AdminTraceabilityUnderstoodList,
} from "./lot-names"

/** What the list and the retrieved operation have in common. */
export type AdminTraceabilityOperationHead = {
  id: string
  reference: string
  code: OperationCode
  state: OperationState
  type_name: string
  operation_type_id: string
  stock_location_id: string
  from_location_id: string
  from_name: string
  to_location_id: string
  to_name: string
  partner_name: string | null
  order_id: string | null
  order_display_id: number | null
  /** Who buys, of an order's delivery: rules of shelf life ask for it. */
  sales_channel_id: string | null
  country_code: string | null
  /** Empty where no rule asks for them. */
  customer_group_ids: string[] | null
  fulfillment_id: string | null
  return_id: string | null
  purchase_order_id: string | null
  purchase_order_reference: string | null
  manufacturing_order_id: string | null
  /** The repair whose parts these are. */
  service_case_id: string | null
  /** Parts of a repair: the unit was a customer's then, so they are a cost of service. */
  is_service: boolean
  backorder_of_id: string | null
  /** The done operation that this one reverses. */
  return_of_id: string | null
  /** The other half of a correction. */
  counterpart_id: string | null
  scheduled_at: DateTime | null
  done_at: DateTime | null
  done_by: string | null
  done_by_name: string | null
  created_by: string | null
  created_at: DateTime
  updated_at: DateTime
  deleted_at: DateTime | null
  /** Somebody chose its rows: nothing is proposed again by itself. */
  assigned_by_hand: boolean
  note: string | null
  /** It numbered stock that Medusa had counted already. */
  keeps_level: boolean
  undone_at: DateTime | null
  undone_by: string | null
  undone_by_name: string | null
  undo_reason: string | null
}

/** An operation of a list. Quantities are sums over its lines. */
export type AdminTraceabilityOperationSummary = AdminTraceabilityOperationHead & {
  demand: number
  assigned: number
  done_quantity: number
  /** Set while the operation is being carried out. */
  claim_id: string | null
}

/** A row of Detailed Operations. */
export type AdminTraceabilityOperationDetail = {
  id: string
  operation_id: string
  line_id: string
  /** Null while the lot does not exist yet, and for goods without one. */
  lot_id: string | null
  lot_name: string | null
  quantity: number
  picked: boolean
  /** The lot's, or what was entered for a lot that does not exist yet. */
  expires_at: DateTime | null
  best_before_at: DateTime | null
  produced_at: DateTime | null
  packed_at: DateTime | null
  sell_by_at: DateTime | null
  /** The batch that a serial number belongs to. */
  batch_name: string | null
  /** Other numbers of the unit; of a row whose unit is not there yet, what was entered. */
  identifiers: GivenIdentifier[]
  /** Null without a lot. */
  expired: boolean | null
  expiring: boolean | null
  /** Of a returned unit that comes back into stock but is held there. */
  blocked_reason: string | null
  from_location_id: string
  to_location_id: string
  position: number
  claimed_quantity: number
  added_by_claim: boolean
  /** Of a component: the finished lot that it goes into. */
  for_lot_name: string | null
  /** Why it may leave although it is blocked or expired. */
  override_reason: string | null
}

export type AdminTraceabilityOperationLine = ItemNames & {
  id: string
  operation_id: string
  inventory_item_id: string
  line_item_id: string | null
  role: OperationLineRole
  tracking: Tracking
  capture: Capture
  demand: number
  done_quantity: number
  position: number
  /** Its rows name lots; otherwise they are quantities. */
  asks_for_lots: boolean
  /** Its numbers are written down where it comes from or as it leaves, rather than chosen from what is in stock. */
  enters_numbers: boolean
  /** Its rows may still be changed. */
  is_editable: boolean
  details: AdminTraceabilityOperationDetail[]
}

/** An operation of the same document. */
export type AdminTraceabilityRelatedOperation = {
  id: string
  reference: string
  state: OperationState
}

/** Units that were reserved and then lost: another operation took them, or somebody blocked them. */
export type AdminTraceabilityLostReservation = {
  id: string
  lot_id: string
  lot_name: string
  quantity: number
  reason: "taken" | "blocked"
  /** Why it is blocked now; null once it is not. */
  blocked_reason: string | null
  taken_by_operation_id: string | null
  taken_by_reference: string | null
  actor_id: string | null
  actor_name: string | null
  created_at: DateTime
}

export type AdminTraceabilityOperation = AdminTraceabilityOperationHead &
  OperationRules & {
    backorder_of: AdminTraceabilityRelatedOperation | null
    backorders: AdminTraceabilityRelatedOperation[]
    /** All parts of one document, the first one first. */
    family: (AdminTraceabilityRelatedOperation & { backorder_of_id: string | null })[]
    /** Of a receipt, how many numbers are as its supplier announced them; null where nothing was announced. */
    announced: { expected: number; entered: number; unexpected: number; differing: number } | null
    /** Newest first. */
    lost_reservations: AdminTraceabilityLostReservation[]
    lines: AdminTraceabilityOperationLine[]
  }

/** What a packing list has of an ordered article that gets numbers on the receipt. */
export type AdminTraceabilityPackedArticle = ItemNames & {
  inventory_item_id: string
  ordered: number
  listed: number
  missing: number
  surplus: number
}

export type AdminTraceabilityPackingListResponse = {
  operation: AdminTraceabilityOperation
  articles: AdminTraceabilityPackedArticle[]
  /** Articles of the list that the receipt does not ask numbers of, with their lines. */
  not_ordered: { article: string; lines: number[] }[]
  rows: (AdminTraceabilityParsedLot & { inventory_item_id: string })[]
  /** Only in a preview: otherwise the first of them refuses the list. */
  errors: AdminTraceabilityParseError[]
  understood: AdminTraceabilityUnderstoodList
}
