import type { AxiosInstance } from "axios"
import type { RequestHeaders } from "./create-admin"
import { createProduct, readStock, type Product } from "./create-product"
import type { Store } from "./create-store"
import type { Traceability } from "./traceability"

/* eslint-disable @typescript-eslint/no-explicit-any -- answers are read as a client reads them */

/** A workshop: a bike (serial) is made of a battery (serial), two cells (lot) and four screws (not tracked). */
export async function createWorkshop(
  api: AxiosInstance,
  admin: RequestHeaders,
  store: Store,
  trace: Traceability
) {
  const product = (title: string, sku: string, stock?: number) =>
    createProduct(api, admin, store, { title, sku, stock })
  const bike = await product("Bike", "BIKE")
  const battery = await product("Battery", "BAT")
  const cell = await product("Cell", "CELL")
  const screw = await product("Screw", "SCREW", 100)
  await trace.track(bike.inventoryItemId, "serial", { number_prefix: "BK-", number_padding: 3 })
  await trace.track(battery.inventoryItemId, "serial")
  await trace.track(cell.inventoryItemId, "lot")
  await trace.receive(store.locationId, battery.inventoryItemId, [
    "B-1",
    "B-2",
    "B-3",
    "B-4",
    "B-5",
  ])
  await trace.receive(store.locationId, cell.inventoryItemId, [
    ["C-A", 3],
    ["C-B", 20],
  ])
  const line = (of: Product, quantity: number, role?: string) => ({
    inventory_item_id: of.inventoryItemId,
    quantity,
    role,
  })
  const makeBom = async (of: Product, lines: object[], more: object = {}) =>
    (await trace.post("/boms", { inventory_item_id: of.inventoryItemId, lines, ...more })).bom
  const bom = await makeBom(bike, [line(battery, 1), line(cell, 2), line(screw, 4)])

  const ORDERS = "/manufacturing-orders"
  const call = (id: string, action: string, body: object = {}) =>
    trace.post(`${ORDERS}/${id}/${action}`, body)
  const one = async (id: string) => (await trace.get(`${ORDERS}/${id}`)).manufacturing_order
  return {
    bike,
    battery,
    cell,
    screw,
    bom,
    line,
    makeBom,
    call,
    one,
    draft: async (of: Product, quantity: number, more: object = {}): Promise<any> =>
      (
        await trace.post(ORDERS, {
          inventory_item_id: of.inventoryItemId,
          quantity,
          location_id: store.locationId,
          ...more,
        })
      ).manufacturing_order,
    order: async (of: Product, quantity: number, more: object = {}): Promise<any> => {
      const body = {
        inventory_item_id: of.inventoryItemId,
        quantity,
        location_id: store.locationId,
        ...more,
      }
      const { manufacturing_order } = await trace.post(ORDERS, body)
      return (await call(manufacturing_order.id, "confirm")).manufacturing_order
    },
    /** The rows of one component or product of an order. */
    lineOf: (order: any, of: Product) =>
      order.operation.lines.find((row: any) => row.inventory_item_id === of.inventoryItemId),
    rows: (order: any, of: Product) =>
      order.operation.lines
        .find((row: any) => row.inventory_item_id === of.inventoryItemId)
        .details.map((row: any) => [row.lot_name, row.quantity]),
    assign: (order: any, of: Product, details: object[]) => {
      const { id, lines } = order.operation
      const target = lines.find((row: any) => row.inventory_item_id === of.inventoryItemId)
      return trace.post(`/operations/${id}/lines/${target.id}/details`, { details })
    },
    stock: async (of: Product) =>
      (await readStock(api, admin, of.inventoryItemId, store.locationId)).stocked,
    units: async (id: string) => (await trace.get(`${ORDERS}/${id}/units`)).units,
    /** "BK-001: B-1, C-A×2", one text a unit. */
    built: async (id: string) =>
      (await trace.get(`${ORDERS}/${id}/units`)).units.map((unit: any) => [
        unit.name,
        unit.components
          .filter((part: any) => part.quantity > part.returned_quantity)
          .map((part: any) => `${part.name}×${part.quantity - part.returned_quantity}`)
          .sort()
          .join(", "),
      ]),
  }
}

export type Workshop = Awaited<ReturnType<typeof createWorkshop>>
