import { compositeKey } from "../../../../shared/composite-key"

type NamedRow = { inventory_item_id: string; lot_name?: string | null }

/** A lot name and its item as one key: what matches rows with lots that may not exist yet. */
export const lotKey = ({ inventory_item_id, lot_name }: NamedRow): string =>
  compositeKey(inventory_item_id, lot_name)
