import type { ManufacturedUnit, UnitComponent } from "../manufactured-unit"
import type { Consumption, ManufacturingOrderState } from "../manufacturing-order"
import type { OperationDue, OperationState, Tracking } from "../operation"
import type { DateTime, FieldsParams, ItemNames, ListParam, Page, PageParams } from "./common"
import type { AdminTraceabilityOperation, AdminTraceabilityOperationLine } from "./operations"

/** A manufacturing order of a list. */
export type AdminTraceabilityManufacturingOrderSummary = ItemNames & {
  id: string
  /** `WH/MO/00001`, or `WH/MO/00001-002` of a family. */
  reference: string
  family_reference: string
  /** Zero of an order that was never split. */
  family_position: number
  inventory_item_id: string
  tracking: Tracking
  quantity: number
  produced_quantity: number
  bom_id: string | null
  consumption: Consumption
  /** Several serial numbers split the order; else one order keeps them all. */
  split_serials: boolean
  location_id: string
  location_name: string
  operation_id: string
  operation_state: OperationState
  state: ManufacturingOrderState
  merged_into_id: string | null
  /** Null while there is none, or when there are several. */
  lot: { lot_id: string | null; name: string } | null
  lot_count: number
  scheduled_at: DateTime | null
  done_at: DateTime | null
  done_by: string | null
  done_by_name: string | null
  created_by: string | null
  created_at: DateTime
  updated_at: DateTime
  deleted_at: DateTime | null
}

/** Of components also how much of them there is. */
export type AdminTraceabilityManufacturingLine = AdminTraceabilityOperationLine & {
  assigned_quantity?: number
  stocked_quantity?: number
  /** What Medusa has promised to others. */
  promised_quantity?: number
  /** Null once the order is done or cancelled. */
  availability?: "available" | "partial" | "missing" | null
}

/** What the orders of one family tell of each other. */
export type AdminTraceabilityManufacturingFamilyMember = Pick<
  AdminTraceabilityManufacturingOrderSummary,
  "id" | "reference" | "state" | "quantity" | "lot"
>

export type AdminTraceabilityManufacturingOrder = AdminTraceabilityManufacturingOrderSummary & {
  operation: Omit<AdminTraceabilityOperation, "lines"> & {
    lines: AdminTraceabilityManufacturingLine[]
  }
  /** The whole family; empty when the order is alone. */
  backorders: AdminTraceabilityManufacturingFamilyMember[]
}

/** A component that is, or was, in a unit. */
export type AdminTraceabilityUnitComponent = UnitComponent & ItemNames

/** What was built; without a lot, a product that has no numbers. */
export type AdminTraceabilityManufacturedUnit = Omit<ManufacturedUnit, "components"> & {
  components: AdminTraceabilityUnitComponent[]
}

export type AdminTraceabilityManufacturingOrderListParams = PageParams &
  FieldsParams & {
    q?: string
    order?: string
    id?: ListParam
    state?: ManufacturingOrderState
    /** Neither done nor cancelled. */
    open?: boolean
    /** Open, and scheduled before today, or from today to the end of the seventh day after it. */
    due?: OperationDue
    inventory_item_id?: string
    location_id?: string
    family_reference?: string
    lot_id?: string
  }

export type AdminTraceabilityManufacturedUnitListParams = PageParams & FieldsParams

export type AdminTraceabilityManufacturingOrderResponse = {
  manufacturing_order: AdminTraceabilityManufacturingOrder
}

export type AdminTraceabilityManufacturingOrderListResponse = Page &
  AdminTraceabilityManufacturingOrdersResponse

export type AdminTraceabilityManufacturingOrdersResponse = {
  manufacturing_orders: AdminTraceabilityManufacturingOrderSummary[]
}

/** The first order, all that were made of it, and the one with the rest. */
export type AdminTraceabilityProduceResponse = AdminTraceabilityManufacturingOrderResponse &
  AdminTraceabilityManufacturingOrdersResponse & {
    backorder: AdminTraceabilityManufacturingOrder | null
  }

/** The order, with the document of what was taken apart, swapped or scrapped. */
export type AdminTraceabilityReworkResponse = AdminTraceabilityManufacturingOrderResponse & {
  operation: AdminTraceabilityOperation
}

export type AdminTraceabilityManufacturedUnitListResponse = Page & {
  units: AdminTraceabilityManufacturedUnit[]
}
