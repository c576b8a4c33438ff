/** What Medusa knows of one inventory item of a returned line: all quantities are of the inventory item, kits multiplied out. */
export type ReturnPart = {
  line_item_id: string
  inventory_item_id: string
  /** How many of it made one unit of the line item when it was shipped. */
  required_quantity: number
  /** Not every unit of the line item was shipped with as many; `required_quantity` is the average. */
  is_mixed: boolean
  requested: number
  /** Of the requested, what Medusa has not received yet. */
  open: number
  /** Shipped to the customer and not received back, over all returns of the order. */
  with_customer: number
}

export type MedusaReturn = {
  return_id: string
  order_id: string
  partner_name: string | null
  /** Where the goods go; null when nobody has said yet. */
  location_id: string | null
  state: "draft" | "open" | "received" | "canceled"
  parts: ReturnPart[]
}
