import type { BackorderChoice } from "../operation"
import type { RowError } from "../refusal"
import type { LotReference } from "./common"
import type { AdminTraceabilityManufacturingOrdersResponse } from "./manufacturing-orders"

export type AdminCreateTraceabilityManufacturingOrder = {
  inventory_item_id: string
  quantity: number
  location_id: string
  /** By default the newest bill; null for none. */
  bom_id?: string | null
  /** False: one order keeps all its serial numbers. */
  split?: boolean
  scheduled_at?: string | null
}

/** One of the three. */
export type AdminSetTraceabilityManufacturingOrderLot = LotReference & { generate?: boolean }

/** Of one unit; null for none that is known. Without a currency it is in the shop's own. */
export type AdminSetTraceabilityManufacturingOrderLabour = {
  labour_cost: number | null
  labour_currency_code?: string | null
}

export type AdminTraceabilityManufacturingOrderLabourResponse = {
  labour: { labour_cost: number | null; labour_currency_code: string | null }
}

type BatchLot = { name: string; quantity?: number }

/** The finished lots and what goes into each: as text, as rows, or to be generated. */
export type AdminTraceabilityBatch = {
  first_name?: string
  count?: number
  /** Lines of `FINISHED[;quantity][,COMPONENT…]`. */
  text?: string
  rows?: (BatchLot & { components?: { inventory_item_id: string; lots: BatchLot[] }[] })[]
}

type Acceptance = {
  /** Produces although more or less of a component was used than the bill asks for. */
  accept_consumption?: boolean
  /** False asks about a product whose expiration date has passed (`already_expired`); true produces it, as leaving it out does. */
  accept_expired?: boolean
}

export type AdminPreviewTraceabilityBatch = AdminTraceabilityBatch

export type AdminPrepareTraceabilityBatch = AdminTraceabilityBatch

export type AdminProduceTraceabilityBatch = AdminTraceabilityBatch & Acceptance

/** The three calls of a batch as one; `accept_consumption` and `accept_expired` count for `produce` alone. */
export type AdminRunTraceabilityBatch =
  | (AdminTraceabilityBatch & Acceptance & { action: "preview" })
  | (AdminTraceabilityBatch & Acceptance & { action: "prepare" })
  | (AdminTraceabilityBatch & Acceptance & { action: "produce" })

export type AdminProduceAllTraceabilityManufacturingOrder = Acceptance

export type AdminProduceTraceabilityManufacturingOrder = Acceptance & {
  quantity: number
  lot_name?: string
  /** Whether the rest becomes an open order of the family or a cancelled one. */
  backorder?: BackorderChoice
}

export type AdminSplitTraceabilityManufacturingOrder = { quantities: number[] }

export type AdminMergeTraceabilityManufacturingOrders = { ids: string[] }

export type AdminUnbuildTraceabilityManufacturingOrder = LotReference & { quantity?: number }

export type AdminSwapTraceabilityComponent = LotReference & {
  removed: LotReference
  added: LotReference
  quantity?: number
  /** Where the removed one goes; stock by default. */
  to?: "stock" | "scrap"
}

export type AdminScrapTraceabilityComponent = LotReference & {
  inventory_item_id: string
  quantity: number
}

/** What a batch would do. Nothing is written; `index` of an error is the line, from 0. */
export type AdminTraceabilityBatchPreviewResponse = {
  rows: {
    line: number
    name: string
    quantity?: number
    components: { inventory_item_id: string; lots: BatchLot[] }[]
  }[]
  errors: RowError[]
}

export type AdminTraceabilityBatchResponse = AdminTraceabilityManufacturingOrdersResponse & {
  /** The order with what the batch left over. */
  rest_id: string | null
}
