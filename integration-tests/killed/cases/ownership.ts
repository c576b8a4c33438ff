import { createCustomer } from "../../helpers/create-customer"
import type { KilledCase, Prepared } from "../killed-case"
import { type Made, type People, post, toCases, TRACE, warehouse } from "./warehouse"

/* eslint-disable @typescript-eslint/no-explicit-any -- answers are read as a client reads them */

/** What becomes of a unit that was sold: a longer warranty, and another owner. */
export function ownership(people: People): KilledCase[] {
  const { api, admin, trace, sales } = people
  const house = warehouse(people)

  const sold = async (label: string) => {
    const goods = await house.serials(label, "1")
    const order = await sales.order([goods.variantId, 1])
    await sales.fulfil(order, [1])
    const lot_id: string = (await trace.lot(`${label}-1`)).id
    const about = (path: string, body: object): Prepared => ({
      command: post(`${TRACE}/${path}`, body),
      scope: [goods.inventoryItemId, lot_id],
    })
    return { about, lot_id }
  }
  const buyer = (label: string) => createCustomer(api, admin, `${label}@example.com`)

  const made: Made = {
    "a warranty is extended": [
      2,
      async (label) => {
        const { about, lot_id } = await sold(label)
        return about("warranty-extensions", { lot_id, days: 30 })
      },
    ],
    "an extension of a warranty is revoked": [
      2,
      async (label) => {
        const { about, lot_id } = await sold(label)
        const { warranty_extension }: any = await trace.post("/warranty-extensions", {
          lot_id,
          days: 30,
        })
        const path = `warranty-extensions/${warranty_extension.id}/revoke`
        return about(path, { reason: "Paid back" })
      },
    ],
    "a unit is handed to another owner": [
      2,
      async (label) => {
        const { about, lot_id } = await sold(label)
        return about("unit-transfers", { lot_id, to_customer_id: await buyer(label) })
      },
    ],
    "a unit is its former owner's again": [
      2,
      async (label) => {
        const { about, lot_id } = await sold(label)
        const body = { lot_id, to_customer_id: await buyer(label) }
        const { unit_transfer }: any = await trace.post("/unit-transfers", body)
        return about(`unit-transfers/${unit_transfer.id}/revoke`, { reason: "A mistake" })
      },
    ],
  }
  return toCases(made)
}
