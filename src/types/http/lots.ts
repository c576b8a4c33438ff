import type { GivenIdentifier } from "../identifier"
import type { LotKind } from "../operation"
import type { LotGrouping, LotStatus } from "../lot"
import type {
  AdminTraceabilityItem,
  DateTime,
  Deleted,
  FieldsParams,
  ListParam,
  LongPage,
  LongPageParams,
  Page,
  PageParams,
} from "./common"

type Dates = {
  expires_at: DateTime | null
  best_before_at: DateTime | null
  removal_at: DateTime | null
  alert_at: DateTime | null
}

/** As the maker's label says; nothing is counted from them. */
type LabelDates = {
  produced_at: DateTime | null
  packed_at: DateTime | null
  sell_by_at: DateTime | null
}

/** As Medusa's order page has it: made up, on its way, there. */
export type FulfillmentStage = "packed" | "shipped" | "delivered"

/** The document, and the order if there is one, by which a unit became its owner's. */
export type AdminTraceabilityLotOwner = {
  order_id: string | null
  order_display_id: number | null
  reference: string
  /** The customer, or the supplier. */
  partner_name: string | null
  /** How far Medusa's fulfilment is, by which it leaves; null where there is none. */
  stage: FulfillmentStage | null
}

/** Another number of a unit; `label` is what people call its kind. */
export type AdminTraceabilityLotIdentifier = GivenIdentifier & { label: string }

/** A lot or a serial number. */
export type AdminTraceabilityLot = Dates &
  LabelDates & {
    id: string
    inventory_item_id: string
    /** Null when the inventory item does not exist any more. */
    inventory_item: AdminTraceabilityItem | null
    kind: LotKind
    name: string
    internal_reference: string | null
    note: string | null
    sales_channel_id: string | null
    /** The lot that a serial number belongs to. */
    batch_lot_id: string | null
    warranty_until: DateTime | null
    blocked_at: DateTime | null
    blocked_reason: string | null
    blocked_by: string | null
    blocked_by_name: string | null
    created_by: string | null
    created_by_name: string | null
    metadata: Record<string, unknown> | null
    created_at: DateTime
    updated_at: DateTime
    status: LotStatus
    expired: boolean
    /** The alert date has come, the expiration has not. */
    expiring: boolean
    /** On hand; in a list of one location, there. */
    quantity: number
    reserved_quantity: number
    /** Null when the lot is in several places. */
    /** At our locations, but a customer's, as for a repair; not a part of `quantity`. */
    in_care_quantity: number
    /** `care:<stock location>` for a unit in care. Null when the lot is in several places. */
    location_id: string | null
    location_name: string | null
    /** Whose a serial number is that was sold and did not come back to stay, with the customer or in care. */
    owner: AdminTraceabilityLotOwner | null
    /** Other numbers of the unit. */
    identifiers: AdminTraceabilityLotIdentifier[]
    /** What it was called before it was renamed: labels may still say so. */
    former_names: string[]
    /** Of its first receipt. */
    purchase_order_id: string | null
  }

/** The filters that the list of lots and its groups share. */
export type AdminTraceabilityLotFilters = PageParams & {
  /** A part of the name, of the internal reference or of a second identifier. */
  q?: string
  /** The whole name, as it is written. */
  name?: string
  id?: ListParam
  inventory_item_id?: ListParam
  product_id?: string
  kind?: LotKind
  status?: LotStatus
  location_id?: string
  sales_channel_id?: string
  blocked?: boolean
  expired?: boolean
  expiring?: boolean
  expires_before?: string
  /** Not expired yet, but within so many days. */
  expiring_within_days?: number
  order_id?: string
  /** Fresh enough, by the rules of shelf life, for whoever buys with this operation. */
  fits_operation_id?: string
  on_hand?: boolean
  /** On hand for at least so many days; with `location_id`, there. */
  age_from_days?: number
  /** On hand for less than so many days; with `location_id`, there. */
  age_below_days?: number
  created_after?: string
  created_before?: string
}

export type AdminTraceabilityLotListParams = AdminTraceabilityLotFilters &
  LongPageParams &
  FieldsParams & {
    order?: string
    /** With `group_key`, the lots of one group of `/lot-groups`. */
    group_by?: LotGrouping
    group_key?: string
  }

export type AdminTraceabilityLotGroupListParams = AdminTraceabilityLotFilters & { by: LotGrouping }

/** An empty key: lots that are nowhere, or have no expiry. */
export type AdminTraceabilityLotGroup = {
  key: string
  label: string
  lot_count: number
  quantity: number
}

/** Dates of a request are ISO 8601; a day without a time is the whole day in the shop's zone. `null` clears one. */
type DatesInput = Partial<{ [Name in keyof Dates]: string | null }>

type Editable = DatesInput &
  Partial<{ [Name in keyof LabelDates]: string | null }> & {
    internal_reference?: string | null
    note?: string | null
    sales_channel_id?: string | null
    batch_lot_id?: string | null
    metadata?: Record<string, unknown> | null
    /** Of a serial number: all that it is to have. */
    identifiers?: GivenIdentifier[]
  }

export type AdminCreateTraceabilityLot = Editable & {
  inventory_item_id: string
  /** By default the item's next one. */
  name?: string
  /** With a location, so much of the stock that is counted there gets this lot. */
  location_id?: string
  quantity?: number
  /** The name looks like another one of the item, and is meant. */
  accept_similar?: boolean
  /** The name looks like the code of something else, and is the unit's own. */
  accept_code?: boolean
}

export type AdminUpdateTraceabilityLot = Editable & {
  name?: string
  accept_similar?: boolean
  accept_code?: boolean
}

/** Gives lots to stock that is counted in Medusa without one; its level does not change. */
export type AdminAssignTraceabilityLots = {
  inventory_item_id: string
  location_id: string
  lots: {
    name: string
    quantity?: number
    expires_at?: string | null
    best_before_at?: string | null
    produced_at?: string | null
    packed_at?: string | null
    sell_by_at?: string | null
    /** Of a serial number: the batch it belongs to, made when there is none. */
    batch_name?: string | null
    identifiers?: GivenIdentifier[]
    accept_code?: boolean
  }[]
  accept_similar?: boolean
}

export type AdminBlockTraceabilityLot = { reason: string }

export type AdminUnblockTraceabilityLot = { note?: string | null }

/** Up to 5,000 lots, all or none. */
export type AdminBlockTraceabilityLots = AdminBlockTraceabilityLot & { ids: string[] }

/** Up to 5,000 lots, all or none; at least one date. */
export type AdminUpdateTraceabilityLotDates = DatesInput & { ids: string[] }

/** All that is at the location unless a quantity is given. */
export type AdminScrapTraceabilityLot = { location_id: string; quantity?: number; reason: string }

/** Takes a lot that was never right out, and puts the right one in its place. */
export type AdminCorrectTraceabilityLot = {
  wrong_lot_id: string
  right_name: string
  /** A stock location, or `customer`. */
  location_id: string
  quantity?: number
  reason: string
  accept_similar?: boolean
}

export type AdminTraceabilityLotResponse = { lot: AdminTraceabilityLot }

export type AdminTraceabilityLotListResponse = LongPage & {
  lots: AdminTraceabilityLot[]
  /** Where `q` was looked for: at the beginning of names alone in a shop with many lots whose database has no pg_trgm. */
  q_matched: "anywhere" | "beginning" | null
}

export type AdminTraceabilityLotDeleteResponse = Deleted<"lot">

export type AdminTraceabilityLotGroupListResponse = Page & { groups: AdminTraceabilityLotGroup[] }

export type AdminTraceabilityLotIdsResponse = { ids: string[] }
