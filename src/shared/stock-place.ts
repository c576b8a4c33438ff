import { compositeKey } from "./composite-key"

/** An inventory item at a place. */
export type StockPlace = { inventory_item_id: string; location_id: string }

export const placeKey = ({ inventory_item_id, location_id }: StockPlace): string =>
  compositeKey(inventory_item_id, location_id)
