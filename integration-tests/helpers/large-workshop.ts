import type { AxiosInstance } from "axios"
import type { RequestHeaders } from "./create-admin"
import { createProduct } from "./create-product"
import type { Store } from "./create-store"
import type { Traceability } from "./traceability"

const RECEIPT_MAX = 20_000

/** A product with a serial number, made of ten components with a serial number each, of which `cells` are in stock. */
export async function createLargeWorkshop(
  api: AxiosInstance,
  admin: RequestHeaders,
  store: Store,
  trace: Traceability,
  cells: number
) {
  const bike = await createProduct(api, admin, store)
  const cell = await createProduct(api, admin, store)
  await trace.track(bike.inventoryItemId, "serial")
  await trace.track(cell.inventoryItemId, "serial")
  const lines = [{ inventory_item_id: cell.inventoryItemId, quantity: 10 }]
  await trace.post("/boms", { inventory_item_id: bike.inventoryItemId, lines })
  for (let left = cells; left > 0; left -= RECEIPT_MAX) {
    const count = Math.min(left, RECEIPT_MAX)
    const receipt = await trace.openReceipt(store.locationId, cell.inventoryItemId, count)
    await trace.post(`/operations/${receipt.id}/lines/${receipt.lines[0].id}/generate`, { count })
    await trace.post(`/operations/${receipt.id}/validate`)
  }
  return {
    /** A confirmed order; answers the path of its batch. */
    order: async (quantity: number): Promise<string> => {
      const body = {
        inventory_item_id: bike.inventoryItemId,
        quantity,
        location_id: store.locationId,
      }
      const { manufacturing_order } = await trace.post("/manufacturing-orders", body)
      await trace.post(`/manufacturing-orders/${manufacturing_order.id}/confirm`)
      return `/manufacturing-orders/${manufacturing_order.id}/batch`
    },
  }
}

export type LargeWorkshop = Awaited<ReturnType<typeof createLargeWorkshop>>
