import type { Consumption } from "../manufacturing-order"
import type {
  DateTime,
  Deleted,
  FieldsParams,
  ItemNames,
  ListParam,
  Page,
  PageParams,
} from "./common"

type BomRole = "component" | "by_product"

export type AdminTraceabilityBomLine = ItemNames & {
  id: string
  inventory_item_id: string
  role: BomRole
  quantity: number
}

/** A bill of materials: what `quantity` of an item is made of. */
export type AdminTraceabilityBom = ItemNames & {
  id: string
  inventory_item_id: string
  quantity: number
  consumption: Consumption
  note: string | null
  /** What working on one unit costs, with the small parts that are not tracked. */
  labour_cost: number | null
  labour_currency_code: string | null
  created_at: DateTime
  updated_at: DateTime
  lines: AdminTraceabilityBomLine[]
}

export type AdminTraceabilityBomListParams = PageParams &
  FieldsParams & {
    /** A part of the product's title or SKU, or of the note. */
    q?: string
    id?: ListParam
    inventory_item_id?: ListParam
    /** What a bill consumes, or yields besides. */
    line_item_id?: ListParam
  }

type Content = {
  quantity?: number
  consumption?: Consumption
  note?: string | null
  labour_cost?: number | null
  labour_currency_code?: string | null
}

export type AdminTraceabilityBomLineInput = {
  inventory_item_id: string
  quantity: number
  role?: BomRole
}

export type AdminCreateTraceabilityBom = Content & {
  inventory_item_id: string
  lines: AdminTraceabilityBomLineInput[]
}

/** The product of a bill stays. */
export type AdminUpdateTraceabilityBom = Content & { lines?: AdminTraceabilityBomLineInput[] }

export type AdminTraceabilityBomResponse = { bom: AdminTraceabilityBom }

export type AdminTraceabilityBomListResponse = Page & { boms: AdminTraceabilityBom[] }

export type AdminTraceabilityBomDeleteResponse = Deleted<"bom">
