import type { RefusalDetails, RowError, TraceabilityErrorCode } from "../refusal"

/**
 * A moment in UTC, as ISO 8601.
 *
 * @format date-time
 */
export type DateTime = string

/** What every list takes: 20 rows by default. */
export type PageParams = { limit?: number; offset?: number }

/** What every list answers beside its rows. `count` is of all pages. */
export type Page = { count: number; offset: number; limit: number }

/**
 * The same of a list that can have millions of rows: it counts no further than 1,000, unless `exact_count=true` asks for it.
 * Beyond that `count_is_exact` is false, and `count` large enough for the next page, where there is one.
 */
export type LongPage = Page & { count_is_exact: boolean }

/** Asks for the exact count of a long list, which takes the longer the more there are. */
export type LongPageParams = PageParams & { exact_count?: boolean }

/** Which fields of an object are answered, as Medusa takes them: `id,name` alone, or `-lines` of the default ones. */
export type FieldsParams = { fields?: string }

/** One value, several (`?id[]=a&id[]=b`), or several in one (`?id=a,b`). */
export type ListParam = string | string[]

/** What a DELETE answers. */
export type Deleted<Name extends string> = { id: string; object: Name; deleted: true }

/** What people know an inventory item by. */
export type ItemNames = { sku: string | null; title: string | null }

export type AdminTraceabilityItem = ItemNames & { id: string }

/** A lot or serial number of a request, by its id or by its name. */
export type LotReference = { lot_id?: string; lot_name?: string }

/** What is answered of a request that is refused. Our own refusals have a `code` that stays; Medusa's may have none. */
export type TraceabilityErrorResponse = {
  type: string
  code?: TraceabilityErrorCode | string
  /** For people; it names every bad row, up to a limit. */
  message: string
  /** Every bad row: one of 500 is enough that nothing is written. */
  errors?: RowError[]
  /** The message as its sentence and what is filled into it, where it is one of those that are met most. */
  details?: RefusalDetails
}
