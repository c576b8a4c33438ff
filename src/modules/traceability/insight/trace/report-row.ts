/** What a report is about: exactly one of these. */
export type ReportOf = {
  lot_id?: string
  operation_id?: string
  order_id?: string
  manufacturing_order_id?: string
  /** The rows below this row: what came before it, or what came after it. */
  movement_id?: string
}

/** A movement in a report, or a component without lots as a leaf below one. */
export type ReportRow = {
  id: string
  reference: string
  document_type: string
  document_id: string | null
  inventory_item_id: string
  occurred_at: Date
  /** Null for a component without lots. */
  lot_id: string | null
  lot_name: string | null
  from_location_id: string
  to_location_id: string
  quantity: number
  actor_id: string | null
  order_id: string | null
  reversed: boolean
  /** Is there anything before it? */
  unfoldable: boolean
  /** Is there anything after it? */
  used: boolean
}
