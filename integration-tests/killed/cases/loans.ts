import type { KilledCase, Prepared } from "../killed-case"
import { type Made, type People, post, toCases, TRACE, warehouse } from "./warehouse"

/* eslint-disable @typescript-eslint/no-explicit-any -- answers are read as a client reads them */

/** Units of ours that customers have while theirs are repaired. */
export function loans(people: People): KilledCase[] {
  const { trace, sales } = people
  const house = warehouse(people)

  const idOf = async (name: string): Promise<string> => (await trace.lot(name)).id
  /** The first of two units was sold and has a fault; the second is in stock. */
  const desk = async (label: string) => {
    const goods = await house.serials(label, "1", "2")
    const order = await sales.order([goods.variantId, 1])
    await sales.fulfil(order, [1], [{ lot_name: `${label}-1` }])
    const { service_case }: any = await trace.post("/service-cases", {
      lot_id: await idOf(`${label}-1`),
      reason: "Wear",
    })
    const about = (path: string, body: object = {}): Prepared => ({
      command: post(`${TRACE}/${path}`, body),
      scope: [goods.inventoryItemId],
    })
    const loan = {
      service_case_id: service_case.id,
      lot_id: await idOf(`${label}-2`),
      due_at: "2040-01-01",
    }
    const lend = async (): Promise<any> => (await trace.post("/loans", loan)).loan
    return { about, loan, lend }
  }

  const made: Made = {
    "a unit is lent": [
      5,
      async (label) => {
        const { about, loan } = await desk(label)
        return about("loans", loan)
      },
    ],
    "a lent unit is due on another day": [
      1,
      async (label) => {
        const { about, lend } = await desk(label)
        return about(`loans/${(await lend()).id}`, { due_at: "2041-01-01" })
      },
    ],
    "a lent unit comes back to be looked at": [
      5,
      async (label) => {
        const { about, lend } = await desk(label)
        return about(`loans/${(await lend()).id}/return`)
      },
    ],
    "a lent unit stays with its customer": [
      5,
      async (label) => {
        const { about, lend } = await desk(label)
        return about(`loans/${(await lend()).id}/keep`, { kept_as: "bought", price: 99.5 })
      },
    ],
    "a loan is undone": [
      5,
      async (label) => {
        const { about, lend } = await desk(label)
        const { operation_id } = await lend()
        return about(`operations/${operation_id}/undo`, { reason: "The wrong unit" })
      },
    ],
  }
  return toCases(made)
}
