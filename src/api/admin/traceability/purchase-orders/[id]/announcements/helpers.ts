import type { MedusaContainer } from "@medusajs/framework/types"
import { withTraceability } from "../../../../../../application/with-traceability"
import { roundQuantity, sumQuantities } from "../../../../../../shared/round-quantity"
import {
  asInstant,
  type GivenDate,
} from "../../../../../../modules/traceability/stock/lots/given-date"
import type PurchasingModuleService from "../../../../../../modules/purchasing/service"
import { PURCHASING_MODULE } from "../../../../../../types/module-keys"
import type { ReadAnnouncement } from "../../../../../../application/read-announcement"
import { itemNames } from "../../../../../utils/add-names"

/** Refuses an unknown purchase order with 404. */
export async function requirePurchaseOrder(container: MedusaContainer, id: string): Promise<void> {
  const service: PurchasingModuleService = container.resolve(PURCHASING_MODULE)
  await service.retrieveTraceabilityPurchaseOrder(id, { select: ["id"] })
}

/** What of each article was ordered and is listed, with what people call it. */
async function compareArticles(container: MedusaContainer, id: string, read: ReadAnnouncement) {
  const { lines } = await withTraceability(container, (service) =>
    service.readReceiptToAnnounce(id)
  )
  const items = [...new Set(lines.map((line) => line.inventory_item_id))]
  const namesOf = await itemNames(container, items)
  return items.map((inventory_item_id) => {
    const isOf = (row: { inventory_item_id: string }) => row.inventory_item_id === inventory_item_id
    const ordered = sumQuantities(lines.filter(isOf).map((line) => line.demand))
    const listed = sumQuantities(read.rows.filter(isOf).map((row) => row.quantity ?? 1))
    const over = roundQuantity(listed - ordered)
    return {
      inventory_item_id,
      ...namesOf(inventory_item_id),
      ordered,
      listed,
      missing: Math.max(-over, 0),
      surplus: Math.max(over, 0),
    }
  })
}

/** A day is the whole day in the shop's zone: until its end, or from its start. */
const asText = (date: GivenDate, zone: string, edge: "start" | "end" = "end"): string | undefined =>
  asInstant(date, edge, zone)?.toISOString()

/** What was read of an announcement, as it is answered. */
export async function viewRead(container: MedusaContainer, id: string, read: ReadAnnouncement) {
  const zone = await withTraceability(container, (service) => service.readTimeZone())
  return {
    rows: read.rows.map((row) => ({
      line: row.index + 1,
      inventory_item_id: row.inventory_item_id,
      name: row.lot_name,
      quantity: row.quantity ?? 1,
      expires_at: asText(row.expires_at, zone),
      best_before_at: asText(row.best_before_at, zone),
      produced_at: asText(row.produced_at, zone, "start"),
      packed_at: asText(row.packed_at, zone, "start"),
      sell_by_at: asText(row.sell_by_at, zone),
      batch: row.batch_name ?? undefined,
    })),
    articles: await compareArticles(container, id, read),
    not_ordered: read.not_ordered,
    errors: read.errors,
    understood: read.understood,
    not_used: read.not_used,
  }
}
