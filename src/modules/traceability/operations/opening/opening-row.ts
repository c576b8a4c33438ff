import type { RowError } from "../../../../shared/traceability-error"
import type { GivenDate } from "../../stock/lots/given-date"
import type { LabelFacts } from "../documents/label-facts"

/** A number of an opening run, its article found. `index` is its place in what was sent. */
export type OpeningRow = LabelFacts & {
  index: number
  inventory_item_id: string
  lot_name: string
  quantity?: number
  expires_at?: GivenDate
  accept_code?: boolean
}

export type AddOpeningRows = {
  operation_id: string
  /** The caller's name of this part of the list, and a hash of what it holds. */
  chunk: string
  content_hash: string
  rows: OpeningRow[]
  /** What is wrong with other rows of it. */
  errors: RowError[]
  accept_similar?: boolean
  /** Read only: what is wrong is returned, nothing is written. */
  preview?: boolean
}

export type AddedOpeningRows = {
  chunk: string
  /** How many rows it holds. */
  rows: number
  /** It was entered before, and nothing is entered twice. */
  repeated: boolean
  /** Of a preview. */
  errors: RowError[]
}
