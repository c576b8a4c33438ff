import type { Tracking } from "../operation"
import type { AdminTraceabilityItem, ListParam, Page, PageParams } from "./common"

/** An inventory item as it is offered in a list to choose from. */
export type AdminTraceabilityItemOption = AdminTraceabilityItem & {
  /** Address of the variant's picture, or else of its product's. */
  thumbnail: string | null
  /** Over all stock locations, as Medusa counts it. */
  stocked_quantity: number
  tracking: Tracking
}

export type AdminTraceabilityItemListParams = PageParams & {
  /** Every word of it is a part of the product's title, the variant's, an option value, the SKU, EAN, UPC or barcode. */
  q?: string
  id?: ListParam
}

/** `count` is of at most 500 items that a text finds. */
export type AdminTraceabilityItemListResponse = Page & { items: AdminTraceabilityItemOption[] }
