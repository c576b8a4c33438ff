import { ENDLESS_LOCATIONS } from "../../../../shared/places"
import { CARE_PREFIX, VIRTUAL_LOCATIONS } from "../../../../types/operation"
import { listed } from "../../sql"

/** SQL for "the place in this column is one of care": what is there belongs to customers and lies with us. */
export const isInCare = (column: string): string => `starts_with(${column}, '${CARE_PREFIX}')`

/** SQL for "what is at the place in this column belongs to customers", wherever it lies. */
export const isOwned = (column: string): string => `(${column} = 'customer' OR ${isInCare(column)})`

/** SQL for "the place in this column is a stock location of Medusa": what is there is on hand. */
export const isOnHand = (column: string): string =>
  `(${column} NOT IN (${listed(VIRTUAL_LOCATIONS)}) AND NOT ${isInCare(column)})`

/** SQL for "the place in this column is endless": goods come from it and go to it, and nothing is ever there. */
export const isEndless = (column: string): string => `${column} IN (${listed(ENDLESS_LOCATIONS)})`

/** SQL for "the place in this column has rows of `traceability_lot_stock`": every place that is not endless. */
export const hasStockRows = (column: string): string =>
  `${column} NOT IN (${listed(ENDLESS_LOCATIONS)})`
