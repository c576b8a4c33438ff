import { query } from "../../helpers/books"
import { claimReceipt } from "../../helpers/claim-receipt"
import type { Product } from "../../helpers/create-product"
import type { KilledCase, Prepared } from "../killed-case"
import { del, type Made, type People, post, toCases, TRACE, warehouse } from "./warehouse"

/* eslint-disable @typescript-eslint/no-explicit-any -- answers are read as a client reads them */

/** Documents, lots, rules and people: what is written down, and moves no goods. */
export function documents(people: People): KilledCase[] {
  const { getContainer, store, trace } = people
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
  const bill = async (label: string) => {
    const [whole, part] = [await house.product(label), await house.product(`${label}p`)]
    const body = { inventory_item_id: whole.inventoryItemId, lines: house.lines(part, 2) }
    return { whole, part, bom: (await trace.post("/boms", body)).bom }
  }
  const operationType = async (label: string) => {
    const goods = await house.product(label)
    const type = { code: "internal", name: label, stock_location_id: here }
    const body = { ...type, reference_prefix: `${label}/` }
    return { goods, type: (await trace.post("/operation-types", body)).operation_type }
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
    "a bill of materials is changed": [
      1,
      async (label) => {
        const { bom, whole, part } = await bill(label)
        const body = { lines: house.lines(part, 5) }
        return about(post(`${TRACE}/boms/${bom.id}`, body), whole, bom.id)
      },
    ],
    "a bill of materials is deleted": [
      1,
      async (label) => {
        const { bom, whole } = await bill(label)
        return about(del(`${TRACE}/boms/${bom.id}`), whole, bom.id)
      },
    ],
    "an operation type is changed": [
      1,
      async (label) => {
        const { goods, type } = await operationType(label)
        const change = { require_scan: true, backorder_policy: "never" }
        return about(post(`${TRACE}/operation-types/${type.id}`, change), goods, type.id)
      },
    ],
    "an operation type is deleted": [
      1,
      async (label) => {
        const { goods, type } = await operationType(label)
        return about(del(`${TRACE}/operation-types/${type.id}`), goods, type.id)
      },
    ],
    "a supplier is changed": [
      1,
      async (label) => {
        const goods = await house.product(label)
        const { supplier } = await trace.post("/suppliers", { name: `Works ${label}` })
        return about(
          post(`${TRACE}/suppliers/${supplier.id}`, { name: "Zeta" }),
          goods,
          supplier.id
        )
      },
    ],
    "a supplier is deleted": [
      1,
      async (label) => {
        const goods = await house.product(label)
        const { supplier } = await trace.post("/suppliers", { name: `Works ${label}` })
        return about(del(`${TRACE}/suppliers/${supplier.id}`), goods, supplier.id)
      },
    ],
    "a purchase order is deleted": [
      1,
      async (label) => {
        const goods = await house.serials(label)
        const { id } = await purchase(goods, label)
        return about(del(`${TRACE}/purchase-orders/${id}`), goods, id)
      },
    ],
    "an announcement is deleted": [
      1,
      async (label) => {
        const goods = await house.serials(label)
        const { id } = await confirmed(goods, label)
        const rows = [{ article: `SKU-${label}`, lot_name: `${label}-1` }]
        const path = `/purchase-orders/${id}/announcements`
        const { announcement } = await trace.post(path, { rows })
        return about(del(`${TRACE}${path}/${announcement.id}`), goods, id)
      },
    ],
    "an owner of recalled goods answers": [
      1,
      async (label) => {
        const goods = await house.serials(label, "1")
        const lot_id = await lotId(`${label}-1`)
        const lines = house.lines(goods, 1, [{ lot_name: `${label}-1` }])
        await house.done({ code: "delivery", lines })
        const { recall } = await trace.post("/recalls", { lot_id, reason: "Wet" })
        const { notices } = await trace.get(`/recalls/${recall.id}/notices`)
        const path = `${TRACE}/recalls/${recall.id}/notices/${notices[0].id}/answers`
        return about(post(path, { answer: "has_it" }), goods, recall.id, notices[0].id)
      },
    ],
    "the shop's settings are changed": [
      1,
      async (label) => {
        const goods = await house.product(label)
        return about(post(`${TRACE}/settings`, { uniqueness: "global" }), goods, "setting {")
      },
    ],
    "a claim that is stuck is released": [
      1,
      async (label) => {
        const goods = await house.serials(label)
        const place = { inventory_item_id: goods.inventoryItemId, location_id: here }
        const { claim_id } = await claimReceipt(getContainer(), trace, place, [`${label}-1`])
        const old = "created_at = created_at - interval '11 minutes'"
        await query(getContainer(), `UPDATE traceability_claim SET ${old} WHERE id = ?`, [claim_id])
        const path = `${TRACE}/claims/${claim_id}/release`
        return about(post(path, { reason: "Nothing came" }), goods)
      },
    ],
  }
  return toCases(made)
}
