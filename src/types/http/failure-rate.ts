import type { DateTime, FieldsParams, ListParam, Page, PageParams } from "./common"

/** A batch of which units failed at customers, or that is in units that did. */
export type AdminTraceabilityFailingBatch = {
  lot_id: string
  lot_name: string
  inventory_item_id: string
  item: string
  /** What failed is of the batch itself, or has it in it. */
  role: "product" | "component"
  /** Who delivered it; null for what was made here. */
  supplier: string | null
  /** How many units that customers got are of it or have it in them. */
  units: number
  failures: number
  /** Failures by units, from 0 to 1. */
  rate: number
  /** The rate is at least this, with 95 % confidence: few units say little. */
  least_rate: number
  /** How many failed in the first month after their delivery, in the second, …; the last of them stands for all later ones. */
  months: number[]
}

export type AdminTraceabilityFailureRateParams = FieldsParams &
  PageParams & {
    /** Only failures of units of this item. */
    inventory_item_id?: string
    /** Only failures that were reported from this day on. */
    from?: DateTime
    /** … and before this day. */
    to?: DateTime
    /** Batches of which fewer units are in the field are left out; 1 by default. */
    min_units?: number
    /** Reasons of Medusa's returns that are faults: what came back for one of them failed, besides what has a service case. */
    return_reason_id?: ListParam
    /** Part of a batch's name. */
    q?: string
  }

/** The batch that fails most for sure comes first. */
export type AdminTraceabilityFailureRateResponse = Page & {
  batches: AdminTraceabilityFailingBatch[]
}
