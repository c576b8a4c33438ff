import type { MedusaContainer } from "@medusajs/framework/types"
import { readLevels } from "../../medusa/levels"
import { readShipments, type ShippedKit, shippedKitsOf } from "../../medusa/shipments"
import type { CoreStepArgs } from "./insert-step-after"

type ReturnItem = {
  item_id: string
  item?: { variant_id?: string | null; variant?: object | null } | null
}
/** A return as `confirm-return-receive` reads it. */
type Return = { order_id: string; location_id?: string | null; items?: ReturnItem[] }

/** Which of these items have a level where the return goes, in the shape in which Medusa looks for it. */
async function readLevelled(
  container: MedusaContainer,
  kits: ShippedKit[],
  locationId: string | null | undefined
): Promise<Set<string>> {
  const ids = [...new Set(kits.flatMap((kit) => kit.parts.map((part) => part.inventory_item_id)))]
  if (!ids.length || !locationId) {
    return new Set()
  }
  const levels = await readLevels(container, { inventory_item_id: ids, location_id: locationId })
  return new Set(levels.map((level) => level.inventory_item_id))
}

/**
 * Medusa receives a return by what the product looks like today. What comes back is what went out, so the workflow gets to
 * read each variant as it was when it was shipped. A line that was never shipped stays as it is.
 */
export async function correctReturn(args: CoreStepArgs, found: Return): Promise<Return> {
  const container = args.container as MedusaContainer
  const kits = shippedKitsOf(await readShipments(container, found.order_id))
  const ofReturn = (found.items ?? []).flatMap((row) => kits.get(row.item_id) ?? [])
  const levelled = await readLevelled(container, ofReturn, found.location_id)
  const variantOf = ({ item }: ReturnItem, { parts }: ShippedKit) => ({
    ...item?.variant,
    id: item?.variant_id,
    manage_inventory: parts.length > 0,
    inventory_items: parts.map(({ inventory_item_id, required_quantity }) => ({
      variant_id: item?.variant_id,
      inventory_item_id,
      required_quantity,
      inventory: {
        location_levels: levelled.has(inventory_item_id)
          ? [{ location_id: found.location_id }]
          : [],
      },
    })),
  })
  const items = found.items?.map((row) => {
    const kit = kits.get(row.item_id)
    return kit && row.item ? { ...row, item: { ...row.item, variant: variantOf(row, kit) } } : row
  })
  return { ...found, items }
}
