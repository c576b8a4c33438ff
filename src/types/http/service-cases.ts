import type { CaseLoan } from "../loan"
import type { LotKind } from "../operation"
import type {
  RemovedPartPlace,
  ServiceCaseState,
  ServiceCoverage,
  ServiceOutcome,
  UnitOwner,
} from "../service-case"
import type { DateTime, FieldsParams, ListParam, LotReference, Page, PageParams } from "./common"

/** A fault of a unit, from when it was reported until it has an outcome. */
export type AdminTraceabilityServiceCase = {
  id: string
  reference: string
  lot_id: string
  lot_name: string
  inventory_item_id: string
  item: string
  kind: LotKind
  /** Of a lot, how many pieces are concerned; 1 for a serial number. */
  quantity: number
  /** Whose it was when the fault was reported. */
  owner: UnitOwner
  /** What it was delivered with, where a customer has it. */
  order_id: string | null
  order_display_id: number | null
  order_claim_id: string | null
  return_id: string | null
  reason: string
  fault: string | null
  /** Whether a warranty covered it on the day of the report; null for goods of ours. */
  coverage: ServiceCoverage | null
  /** As it was on that day. */
  warranty_until: DateTime | null
  state: ServiceCaseState
  location_id: string | null
  location_name: string | null
  outcome: ServiceOutcome | null
  note: string | null
  replacement_lot_id: string | null
  replacement_lot_name: string | null
  /** The unit is blocked because of it. */
  holds: boolean
  reported_at: DateTime
  reported_by: string | null
  reported_by_name: string | null
  started_at: DateTime | null
  closed_at: DateTime | null
  closed_by: string | null
  closed_by_name: string | null
  /** How many units of ours its customer has on loan. */
  loans_out: number
  created_at: DateTime
}

/** A part that went into the unit, or came out of it into stock or to scrap. */
export type AdminTraceabilityServicePart = {
  operation_id: string
  reference: string
  direction: "used" | "to_stock" | "to_scrap"
  inventory_item_id: string
  item: string
  /** Null for an item without numbers. */
  lot_id: string | null
  lot_name: string | null
  kind: LotKind | null
  quantity: number
  at: DateTime | null
  undone_at: DateTime | null
  undo_reason: string | null
}

/** What is in the unit now. */
export type AdminTraceabilityPartInside = {
  lot_id: string
  lot_name: string
  kind: LotKind
  inventory_item_id: string
  item: string
  quantity: number
}

export type AdminTraceabilityServiceCaseDetails = AdminTraceabilityServiceCase & {
  parts: AdminTraceabilityServicePart[]
  inside: AdminTraceabilityPartInside[]
  /** Where the unit is; `in_care` where it lies with us and is a customer's. */
  places: { location_id: string; name: string; in_care: boolean; quantity: number }[]
  /** Whose a serial number is by now (`owner` is whose it was when the fault was reported); null where it is in no hands. */
  owner_today: UnitOwner | null
}

export type AdminTraceabilityServiceCaseListParams = FieldsParams &
  PageParams & {
    state?: ListParam
    outcome?: ListParam
    coverage?: ServiceCoverage
    owner?: UnitOwner
    reason?: string
    /** Whose customer has a unit of ours, or should have brought it back by now. */
    loan?: CaseLoan
    lot_id?: string
    inventory_item_id?: string
    order_id?: string
    /** Of units that this customer bought. */
    customer_id?: string
    /** Part of a reference, a number, a reason or of what was written. */
    q?: string
  }

export type AdminTraceabilityServiceCaseListResponse = Page & {
  service_cases: AdminTraceabilityServiceCase[]
}

export type AdminTraceabilityServiceCaseResponse = {
  service_case: AdminTraceabilityServiceCaseDetails
}

export type AdminOpenTraceabilityServiceCase = {
  lot_id: string
  /** Of a lot, how many pieces are concerned; 1 when left out. */
  quantity?: number
  /** One of `service_reasons` of the settings. */
  reason: string
  fault?: string | null
  /** Of a lot that went to many: whose pieces they are. */
  order_id?: string | null
  /** A claim or return of Medusa's that goes with it. */
  order_claim_id?: string | null
  return_id?: string | null
}

/** What is left out stays. */
export type AdminUpdateTraceabilityServiceCase = {
  reason?: string
  fault?: string | null
  note?: string | null
  order_claim_id?: string | null
  return_id?: string | null
}

export type AdminStartTraceabilityRepair = {
  /** Where the unit lies; need not be said where it is in one place only. */
  location_id?: string
}

/** A part that goes in: of an item with lots or serial numbers one of them, of any other so many. */
export type AdminTraceabilityUsedPart = LotReference & {
  inventory_item_id: string
  quantity?: number
}

/** A part with a lot or serial number that comes out; all of it where no quantity is given. */
export type AdminTraceabilityRemovedPart = LotReference & {
  quantity?: number
  to: RemovedPartPlace
}

/** At least one part. */
export type AdminBookTraceabilityParts = {
  used?: AdminTraceabilityUsedPart[]
  removed?: AdminTraceabilityRemovedPart[]
}

export type AdminCloseTraceabilityServiceCase = {
  outcome: ServiceOutcome
  note?: string | null
  /** With the outcome "swapped": what the customer got instead. */
  replacement_lot_id?: string | null
}

export type AdminCancelTraceabilityServiceCase = { note?: string | null }
