/** What an order still needs from a stock location: Medusa's reservation of one line item and inventory item. */
export type Demand = {
  line_item_id: string
  inventory_item_id: string
  location_id: string
  quantity: number
}
