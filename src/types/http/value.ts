import type { CostDivision, CostDocumentKind, ValueGroup, ValueKind } from "../value"
import type { ServiceCoverage } from "../service-case"
import type { DateTime, Page, PageParams } from "./common"

/** An amount of one currency. Amounts of several currencies are never added up. */
export type AdminTraceabilityAmount = { currency_code: string; amount: number }

/** What stock of an item, a lot or a location is worth. */
export type AdminTraceabilityStockValue = {
  /** Of an item or a lot. */
  inventory_item_id: string | null
  item: string | null
  /** Of a lot. */
  lot_id: string | null
  lot_name: string | null
  /** Of a location. */
  location_id: string | null
  location: string | null
  quantity: number
  /** As much of it as has no cost: it is in none of the amounts. */
  quantity_without_cost: number
  /** One for each currency. */
  values: AdminTraceabilityAmount[]
}

export type AdminTraceabilityStockValueTotals = {
  quantity: number
  quantity_without_cost: number
  lots_without_cost: number
  values: AdminTraceabilityAmount[]
}

export type AdminTraceabilityStockValueParams = PageParams & {
  /** By item unless it says otherwise. */
  group_by?: ValueGroup
  /** As it was at the end of this day of the shop, or at this moment; now where it is left out. */
  date?: string
  inventory_item_id?: string
  lot_id?: string
  location_id?: string
  /** Only what has no cost, wholly or in part. */
  without_cost?: boolean
  /** `csv` answers all of it as a file. */
  format?: "json" | "csv"
}

export type AdminTraceabilityStockValueListResponse = Page & {
  stock_value: AdminTraceabilityStockValue[]
  /** Of all pages. */
  totals: AdminTraceabilityStockValueTotals
}

/** What a lot cost that was sold with a line of an order, and what is left of its price. */
export type AdminTraceabilitySalesCost = {
  order_id: string
  order_display_id: number | null
  line_item_id: string
  title: string | null
  inventory_item_id: string
  item: string
  lot_id: string
  lot_name: string
  kind: "lot" | "serial"
  /** Delivered less what came back, in the period. */
  quantity: number
  quantity_without_cost: number
  costs: AdminTraceabilityAmount[]
  /** The line's price without taxes and after discounts, for this quantity, in the order's currency; null where the line is gone, and for a kit. */
  revenue: AdminTraceabilityAmount | null
  /** Revenue less cost; null where a cost is missing or in another currency than the order. */
  margin: number | null
}

export type AdminTraceabilitySalesCostListParams = PageParams & {
  order_id?: string
  lot_id?: string
  inventory_item_id?: string
  /** What was delivered, came back or was booked from this day of the shop on, … */
  from?: string
  /** … to the end of this one. */
  to?: string
  without_cost?: boolean
  format?: "json" | "csv"
}

/** What a line of an order cost and brought, with all of its lots and since it was placed. */
export type AdminTraceabilityLineSalesCost = {
  line_item_id: string
  title: string | null
  /** How many of the line were delivered less what came back, of a kit whole ones; null where a part of it is not tracked. */
  quantity: number | null
  /** How many pieces of it have no cost. */
  quantity_without_cost: number
  /** One for each currency. */
  costs: AdminTraceabilityAmount[]
  /** The line's price without taxes and after discounts, for this quantity, in the order's currency; null where the quantity is. */
  revenue: AdminTraceabilityAmount | null
  /** Revenue less cost; null where a cost is missing or in another currency than the order. */
  margin: number | null
}

export type AdminTraceabilitySalesCostListResponse = Page & {
  sales_costs: AdminTraceabilitySalesCost[]
  /** Where `order_id` was asked for. */
  lines?: AdminTraceabilityLineSalesCost[]
}

/** What the parts cost that went into a customer's unit in a repair. It is in no cost of sales and no margin. */
export type AdminTraceabilityServiceCost = {
  service_case_id: string
  reference: string
  lot_id: string
  lot_name: string
  inventory_item_id: string
  item: string
  /** The order that the unit was delivered with. */
  order_id: string | null
  order_display_id: number | null
  reason: string
  coverage: ServiceCoverage | null
  /** One for each currency. */
  costs: AdminTraceabilityAmount[]
}

export type AdminTraceabilityServiceCostListParams = PageParams & {
  service_case_id?: string
  order_id?: string
  lot_id?: string
  inventory_item_id?: string
  /** What was booked from this day of the shop on, … */
  from?: string
  /** … to the end of this one. */
  to?: string
  format?: "json" | "csv"
}

export type AdminTraceabilityServiceCostListResponse = Page & {
  service_costs: AdminTraceabilityServiceCost[]
}

/** An amount that came to a place with a lot, or left it (negative). */
export type AdminTraceabilityValueEntry = {
  id: string
  /** `supplier`, `labour`, `landed` and `manual` are where costs come from; what a customer's repair cost is at `service`. */
  location_id: string
  location: string
  order_id: string | null
  order_display_id: number | null
  currency_code: string
  amount: number
  costed_quantity: number
  kind: ValueKind
  /** The document that it was booked with. */
  reference: string | null
  operation_id: string | null
  cost_document_id: string | null
  /** The lot that it came from or went to. */
  counter_lot_id: string | null
  counter_lot_name: string | null
  occurred_at: DateTime
  created_at: DateTime
}

export type AdminTraceabilityLotValue = {
  lot_id: string
  /** What it cost, by where that came from; as `service` what repairs for its customer cost besides. */
  costs: (AdminTraceabilityAmount & { kind: ValueKind })[]
  /** What it is worth where it is. */
  places: (AdminTraceabilityAmount & {
    location_id: string
    location: string
    costed_quantity: number
  })[]
  /** On hand, as much of it as has no cost. */
  quantity_without_cost: number
  entries: AdminTraceabilityValueEntry[]
}

export type AdminTraceabilityLotValueParams = PageParams

export type AdminTraceabilityLotValueResponse = Page & { lot_value: AdminTraceabilityLotValue }

/** A cost that did not come with a purchase, divided among lots. */
export type AdminTraceabilityCostDocument = {
  id: string
  kind: CostDocumentKind
  reference: string | null
  note: string | null
  /** In which it is booked. */
  currency_code: string
  amount: number
  /** As it was entered, where that was in another currency: an amount, or of a manual cost what one of it cost. */
  original_amount: number | null
  original_currency_code: string | null
  exchange_rate: number | null
  division: CostDivision
  /** From when on it counts. */
  occurred_at: DateTime
  purchase_order_id: string | null
  operation_id: string | null
  /** Among how many lots it was divided. */
  lots: number
  created_by: string | null
  created_by_name: string | null
  created_at: DateTime
  reversed_at: DateTime | null
  reversed_by: string | null
}

export type AdminTraceabilityCostDocumentListParams = PageParams & {
  purchase_order_id?: string
  /** Of the receipt alone; those of its purchase order are asked for by that. */
  operation_id?: string
  lot_id?: string
}

export type AdminTraceabilityCostDocumentListResponse = Page & {
  cost_documents: AdminTraceabilityCostDocument[]
}

export type AdminTraceabilityCostDocumentResponse = {
  cost_document: AdminTraceabilityCostDocument
}

/**
 * A landed cost (`landed`): an `amount` for the lots of a purchase order, of an operation, or for some lots. Or what one of some lots
 * cost that have no cost (`manual`): their `unit_cost`.
 */
export type AdminCreateTraceabilityCostDocument = {
  kind: CostDocumentKind
  /** The shop's own where it is left out. */
  currency_code?: string
  /** What one of another currency is worth in the shop's own, in which it is booked then. Needed where a lot has a cost in another currency. */
  exchange_rate?: number | null
  /** Of a landed cost; negative for a refund. */
  amount?: number
  /** Of an entered cost. */
  unit_cost?: number
  /** By value unless it says otherwise; with fixed amounts to the last cent. */
  division?: CostDivision
  purchase_order_id?: string
  operation_id?: string
  lot_ids?: string[]
  /** From when on it counts; now where it is left out. Not in the future. */
  date?: string
  reference?: string | null
  note?: string | null
}
