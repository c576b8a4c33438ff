import type { AxiosInstance } from "axios"
import type { RequestHeaders } from "./create-admin"
import { createProduct } from "./create-product"
import { createLocation, type Store } from "./create-store"
import type { Fulfilling } from "./fulfil"
import type { Traceability } from "./traceability"

/**
 * A shop in which every unit stands for one reason to refuse it: SN-SOLD, SN-HELD (by another order), SN-BLOCKED, SN-OLD,
 * SN-FAR (in Munich), PH-1 (another product's). SN-1 and SN-2 are assigned to the order of two laptops, a phone and a
 * cable that is answered; SN-3 and SN-4 are free.
 */
export async function openLaptopOrder(
  api: AxiosInstance,
  admin: RequestHeaders,
  store: Store,
  trace: Traceability,
  shop: Fulfilling
) {
  const laptop = await createProduct(api, admin, store, { title: "Laptop", sku: "LAP-14" })
  const phone = await createProduct(api, admin, store, { title: "Phone", sku: "PHO-5" })
  const cable = await createProduct(api, admin, store, {
    title: "Cable",
    sku: "CAB-1",
    stock: 10,
  })
  await trace.track(laptop.inventoryItemId, "serial")
  await trace.track(phone.inventoryItemId, "serial")
  const receive = (...names: string[]) =>
    trace.receive(store.locationId, laptop.inventoryItemId, names)

  await receive("SN-SOLD")
  const first = await shop.order([laptop.variantId, 1])
  await shop.fulfil(first, [1])
  await receive("SN-HELD")
  const second = await shop.order([laptop.variantId, 1])
  await receive("SN-1", "SN-2")
  await receive("SN-3", "SN-4", "SN-BLOCKED", "SN-OLD")
  await trace.receive(store.locationId, phone.inventoryItemId, ["PH-1", "PH-2"])
  const munich = await createLocation(api, admin, {
    name: "Munich",
    salesChannelId: store.salesChannelId,
  })
  await trace.receive(munich.id, laptop.inventoryItemId, ["SN-FAR"])
  const blocked = await trace.lot("SN-BLOCKED")
  await trace.post(`/lots/${blocked.id}/block`, { reason: "Lid scratched" })
  const old = await trace.lot("SN-OLD")
  await trace.post(`/lots/${old.id}`, { expires_at: "2020-02-01T00:00:00Z" })
  const order = await shop.order([laptop.variantId, 2], [phone.variantId, 1], [cable.variantId, 1])
  expect((await shop.line(order)).assigned).toEqual(["SN-1", "SN-2"])
  return {
    laptop,
    phone,
    order,
    soldTo: first.display_id!,
    heldBy: { number: second.display_id!, reference: (await shop.delivery(second)).reference },
    delivery: (await shop.delivery(order)).reference,
  }
}
