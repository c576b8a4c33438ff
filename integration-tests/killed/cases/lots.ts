import type { KilledCase } from "../killed-case"
import { desk } from "./desk"
import { del, post, TRACE, type Made, type People, toCases } from "./warehouse"

/** Lots, their dates and holds, and recalls. */
export function lots(people: People): KilledCase[] {
  const { trace } = people
  const { about, transfer, lotId, house, here } = desk(people)

  const made: Made = {
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
  }
  return toCases(made)
}
