import type { Product } from "../../helpers/create-product"
import type { KilledCase, Prepared } from "../play"
import { del, type Made, type People, post, toCases, TRACE, warehouse } from "./warehouse"

/* eslint-disable @typescript-eslint/no-explicit-any -- answers are read as a client reads them */

/** Documents, lots, rules and people: what is written down, and moves no goods. */
export function documents(people: People): KilledCase[] {
  const { store, trace } = people
  const house = warehouse(people)
  const here = store.locationId

  const about = (command: Prepared["command"], goods: Product, ...more: string[]): Prepared => ({
    command,
    scope: [goods.inventoryItemId, ...more],
  })
  const operation = (id: string, action: string) => `${TRACE}/operations/${id}/${action}`
  const transfer = async (goods: Product, quantity: number, details?: object[]) => ({
    code: "internal",
    to_location_id: await house.lyon(),
    lines: house.lines(goods, quantity, details),
  })
  const receipt = (goods: Product, quantity: number) => ({
    code: "receipt",
    lines: house.lines(goods, quantity),
  })
  const lotId = async (name: string): Promise<string> => (await trace.lot(name)).id
  const lineOf = ({ id, lines }: any) => `${TRACE}/operations/${id}/lines/${lines[0].id}`
  const purchase = async (goods: Product, label: string): Promise<any> => {
    const { supplier } = await trace.post("/suppliers", { name: `Supplier ${label}` })
    const lines = house.lines(goods, 2)
    const body = { supplier_id: supplier.id, location_id: here, lines }
    return (await trace.post("/purchase-orders", body)).purchase_order
  }
  const confirmed = async (goods: Product, label: string): Promise<any> => {
    const { id } = await purchase(goods, label)
    return (await trace.post(`/purchase-orders/${id}/confirm`)).purchase_order
  }

  const made: Made = {
    "an operation is made with its rows": [
      1,
      async (label) => {
        const goods = await house.serials(label, "1")
        const body = await transfer(goods, 1, [{ lot_name: `${label}-1` }])
        return about(post(`${TRACE}/operations`, { location_id: here, ...body }), goods)
      },
    ],
    "an operation is confirmed": [
      1,
      async (label) => {
        const goods = await house.serials(label, "1")
        const { id } = await house.draft(await transfer(goods, 1))
        return about(post(operation(id, "confirm")), goods)
      },
    ],
    "an operation is cancelled": [
      2,
      async (label) => {
        const goods = await house.serials(label, "1")
        const { id } = await house.ready(await transfer(goods, 1))
        await house.ready(await transfer(goods, 1))
        return about(post(operation(id, "cancel")), goods)
      },
    ],
    "what an operation has reserved is freed": [
      2,
      async (label) => {
        const goods = await house.serials(label, "1")
        const { id } = await house.ready(await transfer(goods, 1))
        await house.ready(await transfer(goods, 1))
        return about(post(operation(id, "unreserve")), goods)
      },
    ],
    "an operation reserves": [
      1,
      async (label) => {
        const goods = await house.serials(label, "1")
        const { id } = await house.ready(await transfer(goods, 1))
        await trace.post(`/operations/${id}/unreserve`)
        return about(post(operation(id, "reserve")), goods)
      },
    ],
    "rows are written": [
      2,
      async (label) => {
        const goods = await house.serials(label, "1", "2")
        const ready = await house.ready(await transfer(goods, 1))
        return about(
          post(`${lineOf(ready)}/details`, { details: [{ lot_name: `${label}-2` }] }),
          goods
        )
      },
    ],
    "rows are generated": [
      1,
      async (label) => {
        const goods = await house.serials(label)
        const ready = await house.ready(receipt(goods, 2))
        return about(post(`${lineOf(ready)}/generate`, { first_name: `${label}-1` }), goods)
      },
    ],
    "rows are pasted": [
      1,
      async (label) => {
        const goods = await house.serials(label)
        const ready = await house.ready(receipt(goods, 2))
        return about(post(`${lineOf(ready)}/paste`, { text: `${label}-1\n${label}-2` }), goods)
      },
    ],
    "a packing list is pasted": [
      1,
      async (label) => {
        const goods = await house.serials(label)
        const { id } = await house.ready(receipt(goods, 1))
        const text = `SKU;Serial\nSKU-${label};${label}-1`
        return about(post(operation(id, "paste"), { text }), goods)
      },
    ],
    "a number is scanned": [
      1,
      async (label) => {
        const goods = await house.serials(label, "1")
        const { id } = await house.ready(await transfer(goods, 1))
        return about(post(operation(id, "scan"), { code: `${label}-1` }), goods)
      },
    ],
    "a transfer is to go back": [
      1,
      async (label) => {
        const goods = await house.serials(label, "1")
        const { id } = await house.done(await transfer(goods, 1))
        return about(post(operation(id, "return")), goods)
      },
    ],
    "a lot is made": [
      1,
      async (label) => {
        const goods = await house.counted(label, 2)
        const place = { location_id: here, inventory_item_id: goods.inventoryItemId }
        return about(post(`${TRACE}/lots`, { ...place, name: `${label}-1`, quantity: 1 }), goods)
      },
    ],
    "a lot is changed": [
      1,
      async (label) => {
        const goods = await house.serials(label, "1")
        const path = `${TRACE}/lots/${await lotId(`${label}-1`)}`
        return about(post(path, { internal_reference: "Shelf 7" }), goods)
      },
    ],
    "a lot is blocked": [
      2,
      async (label) => {
        const goods = await house.serials(label, "1", "2")
        await house.ready(await transfer(goods, 1))
        const path = `${TRACE}/lots/${await lotId(`${label}-1`)}/block`
        return about(post(path, { reason: "Wet" }), goods)
      },
    ],
    "lots are blocked": [
      2,
      async (label) => {
        const goods = await house.serials(label, "1", "2")
        const ids = [await lotId(`${label}-1`), await lotId(`${label}-2`)]
        return about(post(`${TRACE}/lot-holds`, { ids, reason: "Wet" }), goods)
      },
    ],
    "a lot is unblocked": [
      2,
      async (label) => {
        const goods = await house.serials(label, "1")
        const id = await lotId(`${label}-1`)
        await trace.post(`/lots/${id}/block`, { reason: "Wet" })
        await house.ready(await transfer(goods, 1))
        return about(post(`${TRACE}/lots/${id}/unblock`), goods)
      },
    ],
    "dates of lots are set": [
      1,
      async (label) => {
        const goods = await house.lots(label)
        const ids = [await lotId(`${label}-A`)]
        return about(post(`${TRACE}/lot-dates`, { ids, expires_at: "2031-05-01" }), goods)
      },
    ],
    "a lot is deleted": [
      1,
      async (label) => {
        const goods = await house.serials(label)
        const body = { inventory_item_id: goods.inventoryItemId, name: `${label}-1` }
        const { lot } = await trace.post("/lots", body)
        return about(del(`${TRACE}/lots/${lot.id}`), goods, lot.id)
      },
    ],
    "a lot is recalled": [
      2,
      async (label) => {
        const goods = await house.serials(label, "1", "2")
        await house.ready(await transfer(goods, 1))
        const id = await lotId(`${label}-1`)
        return about(post(`${TRACE}/recalls`, { lot_id: id, reason: "Wet" }), goods, id)
      },
    ],
    "a recall is closed": [
      1,
      async (label) => {
        const goods = await house.serials(label, "1")
        const body = { lot_id: await lotId(`${label}-1`), reason: "Wet" }
        const { recall } = await trace.post("/recalls", body)
        return about(post(`${TRACE}/recalls/${recall.id}/close`), goods, recall.id)
      },
    ],
    "a recall is opened again": [
      1,
      async (label) => {
        const goods = await house.serials(label, "1")
        const body = { lot_id: await lotId(`${label}-1`), reason: "Wet" }
        const { recall } = await trace.post("/recalls", body)
        await trace.post(`/recalls/${recall.id}/close`)
        return about(post(`${TRACE}/recalls/${recall.id}/reopen`), goods, recall.id)
      },
    ],
    "how an item is tracked is changed": [
      1,
      async (label) => {
        const goods = await house.product(label, { stock: 3 })
        const path = `${TRACE}/item-tracking/${goods.inventoryItemId}`
        return about(post(path, { tracking: "serial" }), goods)
      },
    ],
    "an operation type is made": [
      1,
      async (label) => {
        const goods = await house.product(label)
        const type = { code: "internal", name: label, stock_location_id: here }
        const command = post(`${TRACE}/operation-types`, { ...type, reference_prefix: `${label}/` })
        return about(command, goods, `"${label}"`)
      },
    ],
    "a supplier is made": [
      1,
      async (label) => {
        const goods = await house.product(label)
        return about(
          post(`${TRACE}/suppliers`, { name: `Works ${label}` }),
          goods,
          `Works ${label}`
        )
      },
    ],
    "a purchase order is made": [
      1,
      async (label) => {
        const goods = await house.serials(label)
        const { supplier } = await trace.post("/suppliers", { name: `Supplier ${label}` })
        const lines = house.lines(goods, 2)
        const body = { supplier_id: supplier.id, location_id: here, lines }
        return about(post(`${TRACE}/purchase-orders`, body), goods, supplier.id)
      },
    ],
    "a purchase order is changed": [
      1,
      async (label) => {
        const goods = await house.serials(label)
        const { id } = await purchase(goods, label)
        const lines = house.lines(goods, 5)
        return about(post(`${TRACE}/purchase-orders/${id}`, { lines }), goods, id)
      },
    ],
    "a purchase order is confirmed": [
      2,
      async (label) => {
        const goods = await house.serials(label)
        const { id } = await purchase(goods, label)
        return about(post(`${TRACE}/purchase-orders/${id}/confirm`), goods, id)
      },
    ],
    "a purchase order is cancelled": [
      2,
      async (label) => {
        const goods = await house.serials(label)
        const { id } = await confirmed(goods, label)
        return about(post(`${TRACE}/purchase-orders/${id}/cancel`), goods, id)
      },
    ],
    "numbers are announced": [
      1,
      async (label) => {
        const goods = await house.serials(label)
        const { id } = await confirmed(goods, label)
        const rows = [{ article: `SKU-${label}`, lot_name: `${label}-1` }]
        return about(post(`${TRACE}/purchase-orders/${id}/announcements`, { rows }), goods, id)
      },
    ],
    "announced numbers are entered": [
      1,
      async (label) => {
        const goods = await house.serials(label)
        const { id, operations } = await confirmed(goods, label)
        const rows = [{ article: `SKU-${label}`, lot_name: `${label}-1` }]
        await trace.post(`/purchase-orders/${id}/announcements`, { rows })
        return about(post(operation(operations[0].id, "receive-announced")), goods, id)
      },
    ],
    "a bill of materials is made": [
      1,
      async (label) => {
        const [whole, part] = [await house.product(label), await house.product(`${label}p`)]
        const body = { inventory_item_id: whole.inventoryItemId, lines: house.lines(part, 2) }
        return about(post(`${TRACE}/boms`, body), whole, part.inventoryItemId)
      },
    ],
    "an opening stock is begun": [
      1,
      async (label) => {
        const goods = await house.product(label)
        const body = { location_id: here, mode: "bring_in", note: label }
        return about(post(`${TRACE}/opening-stock`, body), goods)
      },
    ],
  }
  return toCases(made)
}
