import { Modules } from "@medusajs/framework/utils"
import type { Product } from "../../helpers/create-product"
import type { KilledCase, Prepared } from "../killed-case"
import { type Made, type People, post, toCases, TRACE, warehouse } from "./warehouse"

/* eslint-disable @typescript-eslint/no-explicit-any -- answers are read as a client reads them */

/** Documents that move goods: each with a claim, Medusa's levels, and the ledger. */
export function ownOperations(people: People): KilledCase[] {
  const { getContainer, store, trace } = people
  const house = warehouse(people)
  const here = store.locationId

  const about = (command: Prepared["command"], goods: Product, ...more: string[]): Prepared => ({
    command,
    scope: [goods.inventoryItemId, ...more],
  })
  const validating = (operation: any, goods: Product, body: object = {}) =>
    about(post(`${TRACE}/operations/${operation.id}/validate`, body), goods)
  const lotId = async (name: string): Promise<string> => (await trace.lot(name)).id
  /** A run with one unit that is to be brought in. */
  const opening = async (label: string) => {
    const goods = await house.serials(label)
    const body = { location_id: here, mode: "bring_in" }
    const { id } = (await trace.post("/opening-stock", body)).opening_stock
    const rows = [{ inventory_item_id: goods.inventoryItemId, name: `${label}-1` }]
    await trace.post(`/opening-stock/${id}/rows`, { chunk: "one", rows })
    return { id: id as string, goods }
  }
  /** A unit that a customer owns. */
  const owned = async (label: string) => {
    const goods = await house.serials(label, "1")
    const lines = house.lines(goods, 1, [{ lot_name: `${label}-1` }])
    await house.done({ code: "delivery", lines })
    return { goods, lines }
  }

  const made: Made = {
    "a receipt is validated": [
      3,
      async (label) => {
        const goods = await house.serials(label)
        const details = [{ lot_name: `${label}-1` }, { lot_name: `${label}-2` }]
        const lines = house.lines(goods, 2, details)
        return validating(await house.ready({ code: "receipt", lines }), goods)
      },
    ],
    "a transfer is validated": [
      3,
      async (label) => {
        const goods = await house.serials(label, "1", "2")
        const to_location_id = await house.lyon()
        const lines = house.lines(goods, 1)
        const body = { code: "internal", to_location_id, lines }
        return validating(await house.ready(body), goods)
      },
    ],
    "a part of a transfer is validated, with a backorder": [
      3,
      async (label) => {
        const goods = await house.serials(label, "1", "2")
        const details = [{ lot_name: `${label}-1`, picked: true }, { lot_name: `${label}-2` }]
        const to_location_id = await house.lyon()
        const lines = house.lines(goods, 2, details)
        const operation = await house.ready({ code: "internal", to_location_id, lines })
        return validating(operation, goods, { backorder: "create" })
      },
    ],
    "a scrap is validated": [
      2,
      async (label) => {
        const goods = await house.lots(label)
        return validating(await house.ready({ code: "scrap", lines: house.lines(goods, 2) }), goods)
      },
    ],
    "found units are validated": [
      2,
      async (label) => {
        const goods = await house.lots(label)
        const details = [{ lot_id: await lotId(`${label}-A`), quantity: 2 }]
        const lines = house.lines(goods, 2, details)
        return validating(await house.ready({ code: "adjustment", lines }), goods)
      },
    ],
    "a lot is scrapped": [
      2,
      async (label) => {
        const goods = await house.serials(label, "1", "2")
        const path = `${TRACE}/lots/${await lotId(`${label}-1`)}/scrap`
        return about(post(path, { location_id: here, reason: "Dropped" }), goods)
      },
    ],
    "a count finds, loses and numbers": [
      3,
      async (label) => {
        const goods = await house.counted(label, 2)
        await trace.receive(here, goods.inventoryItemId, [`${label}-1`])
        const lots = ["2", "3", "4"].map((name) => ({
          lot_name: `${label}-${name}`,
          counted_quantity: 1,
        }))
        const gone = { lot_name: `${label}-1`, counted_quantity: 0 }
        const body = {
          inventory_item_id: goods.inventoryItemId,
          location_id: here,
          lots: [...lots, gone],
        }
        return about(post(`${TRACE}/stock-counts`, body), goods)
      },
    ],
    "a transfer is undone": [
      3,
      async (label) => {
        const goods = await house.serials(label, "1")
        const to_location_id = await house.lyon()
        const lines = house.lines(goods, 1)
        const { id } = await house.done({ code: "internal", to_location_id, lines })
        return about(post(`${TRACE}/operations/${id}/undo`, { reason: "By mistake" }), goods)
      },
    ],
    "a part of a purchase order is received": [
      3,
      async (label) => {
        const goods = await house.serials(label)
        const { supplier } = await trace.post("/suppliers", { name: `Supplier ${label}` })
        const order = { supplier_id: supplier.id, location_id: here, lines: house.lines(goods, 2) }
        const { id } = (await trace.post("/purchase-orders", order)).purchase_order
        const { purchase_order } = await trace.post(`/purchase-orders/${id}/confirm`)
        const receipt = await trace.operation(purchase_order.operations[0].id)
        const path = `/operations/${receipt.id}/lines/${receipt.lines[0].id}/details`
        await trace.post(path, { details: [{ lot_name: `${label}-1` }] })
        const prepared = validating(receipt, goods, { backorder: "cancel" })
        return { ...prepared, scope: [...prepared.scope, id] }
      },
    ],
    "counted stock gets its numbers": [
      1,
      async (label) => {
        const goods = await house.counted(label, 2)
        const place = { inventory_item_id: goods.inventoryItemId, location_id: here }
        const lots = [{ name: `${label}-1` }, { name: `${label}-2` }]
        return about(post(`${TRACE}/lot-assignments`, { ...place, lots }), goods)
      },
    ],
    "a misread number is corrected": [
      1,
      async (label) => {
        const goods = await house.serials(label, "1")
        const wrong_lot_id = await lotId(`${label}-1`)
        const body = { wrong_lot_id, right_name: `${label}-7`, location_id: here }
        return about(post(`${TRACE}/lot-corrections`, { ...body, reason: "Misread" }), goods)
      },
    ],
    "an opening stock is confirmed": [
      3,
      async (label) => {
        const { id, goods } = await opening(label)
        return about(post(`${TRACE}/opening-stock/${id}/confirm`), goods)
      },
    ],
    "an opening stock is undone": [
      3,
      async (label) => {
        const { id, goods } = await opening(label)
        await trace.post(`/opening-stock/${id}/confirm`)
        return about(post(`${TRACE}/opening-stock/${id}/undo`, { reason: "Wrong" }), goods)
      },
    ],
    "a part of an opening stock is entered": [
      1,
      async (label) => {
        const { id, goods } = await opening(label)
        const rows = [{ inventory_item_id: goods.inventoryItemId, name: `${label}-2` }]
        return about(post(`${TRACE}/opening-stock/${id}/rows`, { chunk: "two", rows }), goods, id)
      },
    ],
    "an opening stock is emptied": [
      1,
      async (label) => {
        const { id, goods } = await opening(label)
        return about(post(`${TRACE}/opening-stock/${id}/empty`), goods, id)
      },
    ],
    "a sold unit comes in for repair": [
      2,
      async (label) => {
        const { goods, lines } = await owned(label)
        return validating(await house.ready({ code: "repair_in", lines }), goods)
      },
    ],
    "a repaired unit goes back": [
      2,
      async (label) => {
        const { goods, lines } = await owned(label)
        await house.done({ code: "repair_in", lines })
        return validating(await house.ready({ code: "repair_out", lines }), goods)
      },
    ],
    "a level is set to what is on hand": [
      2,
      async (label) => {
        const goods = await house.serials(label, "1", "2")
        await getContainer()
          .resolve(Modules.INVENTORY)
          .adjustInventory(goods.inventoryItemId, here, 3)
        const body = { inventory_item_id: goods.inventoryItemId, location_id: here }
        return about(post(`${TRACE}/level-repairs`, { ...body, reason: "Counted" }), goods)
      },
      { mendsBooks: true },
    ],
  }
  return toCases(made)
}
