import { query } from "../../helpers/books"
import { claimReceipt } from "../../helpers/claim-receipt"
import type { KilledCase } from "../killed-case"
import { desk } from "./desk"
import { del, post, TRACE, type Made, type People, toCases } from "./warehouse"

/** How things are done here: tracking, settings, types, suppliers, bills of materials. */
export function rules(people: People): KilledCase[] {
  const { getContainer, trace } = people
  const { about, bill, operationType, house, here } = desk(people)

  const made: Made = {
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
    "a bill of materials is made": [
      1,
      async (label) => {
        const [whole, part] = [await house.product(label), await house.product(`${label}p`)]
        const body = { inventory_item_id: whole.inventoryItemId, lines: house.lines(part, 2) }
        return about(post(`${TRACE}/boms`, body), whole, part.inventoryItemId)
      },
    ],
    "an opening stock is started": [
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
    "the shop's settings are changed": [
      1,
      async (label) => {
        const goods = await house.product(label)
        return about(post(`${TRACE}/settings`, { service_reasons: ["Leaks"] }), goods, "setting {")
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
