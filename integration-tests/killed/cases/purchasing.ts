import type { KilledCase } from "../killed-case"
import { desk } from "./desk"
import { del, post, TRACE, type Made, type People, toCases } from "./warehouse"

/** Purchase orders, and numbers that are announced for them. */
export function purchases(people: People): KilledCase[] {
  const { trace } = people
  const { about, operation, purchase, confirmed, house, here } = desk(people)

  const made: Made = {
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
  }
  return toCases(made)
}
