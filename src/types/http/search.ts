import type { SearchedType } from "../search"
import type { DateTime } from "./common"

export type AdminTraceabilitySearchParams = {
  /** A part of a lot's name, reference or second identifier, a barcode, an order's number, a reference, a name. */
  q: string
  /** So many of each type, 5 by default. */
  limit?: number
}

/** Something that was found; `detail` says in some words what it is. */
export type AdminTraceabilitySearchResult = {
  type: SearchedType
  id: string
  name: string
  detail: string | null
  /** Of a lot that a customer has: the order that it came with. */
  order_id: string | null
  order_display_id: number | null
  created_at: DateTime | null
}

/** By type, in the order of `type`; types that may not be seen are left out. */
export type AdminTraceabilitySearchResponse = { results: AdminTraceabilitySearchResult[] }
