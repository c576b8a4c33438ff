import type { RequestHeaders } from "../helpers/create-admin"
import { createProduct, type Product } from "../helpers/create-product"
import { createLocation, createStore, type Store } from "../helpers/create-store"
import type { Answers } from "./answers"
import { type Client, createClient } from "./client"
import { Journal } from "./journal"
import type { ShopProcesses } from "./shop-processes"

export type Unit = { id: string; name: string }
export type Order = { id: string; line_item_id: string; product: Product; quantity: number }
export type Shipment = { order: Order; fulfillmentId: string }

/** What the clients know and work on, all of them on the same few things. */
export type Shop = {
  processes: ShopProcesses
  admin: RequestHeaders
  store: Store
  places: [string, string]
  phone: Product
  coffee: Product
  robot: Product
  phones: Unit[]
  coffees: Unit[]
  orders: Order[]
  shipments: Shipment[]
  /** Manufacturing orders that have made a robot. */
  builds: string[]
  recalls: string[]
  /** Numbers that receipts brought in since the shop opened. */
  received: number
  journal: Journal
}

const PHONES = 14

let guests = 0

/** Nothing is reserved beforehand, so that the requests themselves decide who gets a unit. */
async function reserveByHand({ trace }: Client, place: string, product: Product): Promise<void> {
  const lines = [{ inventory_item_id: product.inventoryItemId, quantity: 1 }]
  const { operation } = await trace.post("/operations", {
    code: "delivery",
    location_id: place,
    lines,
  })
  await trace.post(`/operations/${operation.id}/cancel`)
  const type = await trace.operationType(place, "delivery")
  await trace.post(`/operation-types/${type.id}`, { reservation: "manual" })
}

/** Fills an empty database through the first server. */
export async function openShop(processes: ShopProcesses, answers: Answers): Promise<Shop> {
  const admin = await processes.worker.ask("admin", "owner@example.com")
  const client = createClient(processes.servers[0], admin, answers)
  const { api, trace } = client
  const store = await createStore(api, admin)
  const lyon = await createLocation(api, admin, {
    name: "Lyon",
    salesChannelId: store.salesChannelId,
  })
  const places: [string, string] = [store.locationId, lyon.id]
  const phone = await createProduct(api, admin, store, { title: "Phone", sku: "PHONE" })
  const coffee = await createProduct(api, admin, store, { title: "Coffee", sku: "COFFEE" })
  const robot = await createProduct(api, admin, store, { title: "Robot", sku: "ROBOT" })
  await trace.track(phone.inventoryItemId, "serial")
  await trace.track(coffee.inventoryItemId, "lot")
  await trace.track(robot.inventoryItemId, "serial")
  const lines = [{ inventory_item_id: phone.inventoryItemId, quantity: 1 }]
  await trace.post("/boms", { inventory_item_id: robot.inventoryItemId, lines })
  await reserveByHand(client, places[0], phone)
  const numbers = Array.from({ length: PHONES }, (_, i) => `P-${100 + i}`)
  await trace.receive(places[0], phone.inventoryItemId, numbers)
  await trace.receive(places[1], phone.inventoryItemId, ["P-200", "P-201"])
  await trace.receive(places[0], coffee.inventoryItemId, [
    ["C-1", 20],
    ["C-2", 20],
  ])
  const unitsOf = async (product: Product): Promise<Unit[]> => {
    const { lots } = await trace.get("/lots", {
      inventory_item_id: product.inventoryItemId,
      limit: 100,
      order: "name",
    })
    return lots.map(({ id, name }: Unit) => ({ id, name }))
  }
  return {
    processes,
    admin,
    store,
    places,
    phone,
    coffee,
    robot,
    phones: await unitsOf(phone),
    coffees: await unitsOf(coffee),
    orders: [],
    shipments: [],
    builds: [],
    recalls: [],
    received: 0,
    journal: new Journal(),
  }
}

/** A new order at the first warehouse, placed at whichever server runs. */
export async function placeOrder(shop: Shop, product: Product, quantity: number): Promise<Order> {
  const { servers } = shop.processes
  const server = servers.find((one) => one.isRunning) ?? servers[0]
  const { store } = shop
  const placed = await server.ask("order", {
    order: {
      region_id: store.regionId,
      sales_channel_id: store.salesChannelId,
      // Two first orders of one guest at once are refused by Medusa.
      email: `guest-${++guests}@example.com`,
      currency_code: "eur",
      shipping_address: {
        first_name: "Carla",
        last_name: "Customer",
        address_1: "Hauptstrasse 1",
        city: "Berlin",
        country_code: "de",
      },
      items: [
        {
          variant_id: product.variantId,
          quantity,
          unit_price: 10,
          title: product.sku,
          requires_shipping: true,
        },
      ],
      shipping_methods: [
        { name: "Standard", amount: 5, shipping_option_id: store.shippingOptionId, data: {} },
      ],
    },
    reservation: {
      inventory_item_id: product.inventoryItemId,
      location_id: shop.places[0],
      quantity,
    },
  })
  const order = { ...placed, product, quantity }
  shop.orders.push(order)
  return order
}
