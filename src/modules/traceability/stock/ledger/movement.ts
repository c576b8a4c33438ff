/** A quantity of a lot that goes from one place to another, as it is to be posted to the ledger. */
export type Movement = {
  lot_id: string
  quantity: number
  from_location_id: string
  to_location_id: string
  /** How much of `quantity` is reserved at the place it leaves. */
  reserved: number
  operation_id: string | null
  code: string
  reference: string
  order_id?: string | null
  line_item_id?: string | null
  fulfillment_id?: string | null
  reverses_id?: string | null
  /** Why a blocked or expired lot was used all the same. */
  override_reason?: string | null
  /** What one of it costs, where it is bought; without a currency it is not known. A decimal as text where a number is not exact. */
  unit_cost?: number | string | null
  currency_code?: string | null
}
