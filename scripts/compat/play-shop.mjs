import assert from "node:assert/strict"
import { makeShop, placeOrder } from "./make-shop.mjs"

const T = "/admin/traceability"
const names = (lots) => lots.map(({ name }) => name).sort()

/** What a shop does with units, over HTTP. */
function workOf(client, shop) {
  const { get, post } = client
  const level = async (itemId) => {
    const { inventory_levels } = await get(`/admin/inventory-items/${itemId}/location-levels`)
    const at = inventory_levels.find(({ location_id }) => location_id === shop.locationId)
    return { stocked: at?.stocked_quantity ?? 0, reserved: at?.reserved_quantity ?? 0 }
  }
  const lot = async (name) =>
    (await get(`${T}/lots?q=${name}`)).lots.find((found) => found.name === name)
  return {
    level,
    lot,
    movements: async (name) => (await get(`${T}/lots/${(await lot(name)).id}/movements`)).movements,
    lineOf: async (order) => (await get(`${T}/orders/${order.id}`)).order_traceability.lines[0],
    receive: async (itemId, numbers) => {
      const { operation } = await post(`${T}/operations`, {
        code: "receipt",
        location_id: shop.locationId,
        lines: [{ inventory_item_id: itemId, quantity: numbers.length }],
      })
      await post(`${T}/operations/${operation.id}/confirm`)
      await post(`${T}/operations/${operation.id}/lines/${operation.lines[0].id}/details`, {
        details: numbers.map((lot_name) => ({ lot_name })),
      })
      return (await post(`${T}/operations/${operation.id}/validate`)).operation
    },
    /** What a fulfilment of these units is asked for. */
    fulfilment: (order, units) => [
      `/admin/orders/${order.id}/fulfillments?fields=*fulfillments`,
      {
        items: [{ id: order.items[0].id, quantity: units.length }],
        location_id: shop.locationId,
        additional_data: {
          traceability: {
            lots: units.map((lot_name) => ({ line_item_id: order.items[0].id, lot_name })),
          },
        },
      },
    ],
  }
}

async function receive(work, phone) {
  const receipt = await work.receive(phone.itemId, ["SN-1", "SN-2", "SN-3"])
  assert.equal(receipt.state, "done")
  assert.deepEqual(await work.level(phone.itemId), { stocked: 3, reserved: 0 })
  return receipt
}

async function refuse(client, work, phone, order) {
  const { status, body } = await client.refused(...work.fulfilment(order, ["SN-2", "SN-9"]))
  assert.equal(status, 400)
  assert.match(body.message, /SN-9/)
  assert.deepEqual(await work.level(phone.itemId), { stocked: 3, reserved: 2 })
  const { order: read } = await client.get(`/admin/orders/${order.id}?fields=*fulfillments`)
  assert.deepEqual(read.fulfillments, [], "the carrier was called for a refused fulfilment")
}

async function sell(client, work, phone, order) {
  const { order: fulfilled } = await client.post(...work.fulfilment(order, ["SN-2", "SN-3"]))
  assert.deepEqual(await work.level(phone.itemId), { stocked: 1, reserved: 0 })
  assert.deepEqual(names((await work.lineOf(order)).delivered), ["SN-2", "SN-3"])
  const [movement] = await work.movements("SN-2")
  assert.equal(movement.to_location_id, "customer")
  assert.ok(movement.actor_name, "the delivery does not say who shipped it")
  return fulfilled.fulfillments.find(({ canceled_at }) => !canceled_at)
}

async function cancel(client, work, phone, order, fulfilment) {
  await client.post(`/admin/orders/${order.id}/fulfillments/${fulfilment.id}/cancel`)
  assert.deepEqual(await work.level(phone.itemId), { stocked: 3, reserved: 2 })
  assert.equal((await work.lot("SN-2")).location_id, (await work.lot("SN-1")).location_id)
  const [movement] = await work.movements("SN-2")
  assert.ok(movement.actor_name, "the cancelling does not say who did it")
}

/** One unit comes back through a return of Medusa; which one is chosen in the plugin. */
async function takeBack(client, work, shop, phone, order) {
  const { post } = client
  const items = [{ id: order.items[0].id, quantity: 1 }]
  const { return: made } = await post("/admin/returns", {
    order_id: order.id,
    location_id: shop.locationId,
  })
  const path = `/admin/returns/${made.id}`
  await post(`${path}/request-items`, { items })
  await post(`${path}/request`)
  await post(`${T}/returns/${made.id}/lots`, {
    lots: [{ line_item_id: items[0].id, lot_name: "SN-3" }],
  })
  await post(`${path}/receive`)
  await post(`${path}/receive-items`, { items })
  await post(`${path}/receive/confirm`)
  assert.equal((await work.lot("SN-3")).location_id, shop.locationId)
  assert.equal((await work.lot("SN-2")).location_id, "customer")
  assert.deepEqual(await work.level(phone.itemId), { stocked: 2, reserved: 0 })
}

/** One document of each kind, so that every page has something to show. */
async function makeDocuments(client, shop, phone, work) {
  const { get, post } = client
  const kit = await shop.product("Kit")
  await post(`${T}/item-tracking/${kit.itemId}`, { tracking: "serial" })
  const { supplier } = await post(`${T}/suppliers`, { name: "Phone Works" })
  const { purchase_order } = await post(`${T}/purchase-orders`, {
    supplier_id: supplier.id,
    location_id: shop.locationId,
    lines: [{ inventory_item_id: phone.itemId, quantity: 2 }],
  })
  const confirmed = await post(`${T}/purchase-orders/${purchase_order.id}/confirm`)
  const { bom } = await post(`${T}/boms`, {
    inventory_item_id: kit.itemId,
    lines: [{ inventory_item_id: phone.itemId, quantity: 1 }],
  })
  const { manufacturing_order } = await post(`${T}/manufacturing-orders`, {
    inventory_item_id: kit.itemId,
    quantity: 1,
    location_id: shop.locationId,
    bom_id: bom.id,
  })
  const { opening_stock } = await post(`${T}/opening-stock`, {
    location_id: shop.locationId,
    mode: "bring_in",
  })
  const lot = await work.lot("SN-2")
  const { recall } = await post(`${T}/lots/${lot.id}/recall`, { reason: "A drill", mock: true })
  const { service_case } = await post(`${T}/service-cases`, { lot_id: lot.id, reason: "Wear" })
  const order = await placeOrder(client, shop, phone.variantId, 1)
  // Its delivery is made when Medusa has told of the order, or when somebody asks for it.
  await work.lineOf(order)
  const { operations } = await get(`${T}/operations?order_id=${order.id}`)
  assert.equal(operations.length, 1, "an order has no delivery to pack")
  return {
    lots: lot.id,
    operations: confirmed.purchase_order.operations[0].id,
    "purchase-orders": purchase_order.id,
    "bills-of-materials": bom.id,
    "manufacturing-orders": manufacturing_order.id,
    "opening-stock": opening_stock.id,
    recalls: recall.id,
    service: service_case.id,
    packing: operations[0].id,
  }
}

async function inOrder({ get }) {
  const { integrity } = await get(`${T}/integrity`)
  assert.equal(integrity.ok, true, JSON.stringify(integrity))
  const { health } = await get(`${T}/health`)
  assert.deepEqual(health.missing_extensions, [])
}

/**
 * Receives three units, refuses a wrong one, sells two, cancels, sells them again and takes one back, and makes a document of
 * each kind. Returns the ids that pages are opened with, by the folder of the page.
 */
export async function playShop(client) {
  const shop = await makeShop(client)
  const phone = await shop.product("Phone")
  await client.post(`${T}/item-tracking/${phone.itemId}`, { tracking: "serial" })
  const next = await client.get(`${T}/lot-names/next?inventory_item_id=${phone.itemId}`)
  assert.equal(next.name, "HOST-1", "the option strategies.numberGenerator is not asked")
  const work = workOf(client, shop)
  await receive(work, phone)
  const order = await placeOrder(client, shop, phone.variantId, 2)
  await refuse(client, work, phone, order)
  const fulfilment = await sell(client, work, phone, order)
  await cancel(client, work, phone, order, fulfilment)
  await sell(client, work, phone, order)
  await takeBack(client, work, shop, phone, order)
  await inOrder(client)
  const documents = await makeDocuments(client, shop, phone, work)
  await inOrder(client)
  return { ...documents, orders: order.id, products: phone.id }
}
