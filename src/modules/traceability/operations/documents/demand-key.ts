import { compositeKey } from "../../../../shared/composite-key"

/** One line item may need several inventory items (a kit), and one item may be on several line items: both make the key. */
export const demandKey = (row: {
  line_item_id: string | null
  inventory_item_id: string
}): string => compositeKey(row.line_item_id, row.inventory_item_id)
