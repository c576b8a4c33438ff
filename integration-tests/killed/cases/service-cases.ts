import type { Product } from "../../helpers/create-product"
import type { KilledCase, Prepared } from "../killed-case"
import { type Made, type People, post, toCases, TRACE, warehouse } from "./warehouse"

/* eslint-disable @typescript-eslint/no-explicit-any -- answers are read as a client reads them */

/** Faults of units and their repairs: a case blocks the unit, and its parts move. */
export function serviceCases(people: People): KilledCase[] {
  const { trace } = people
  const house = warehouse(people)

  const idOf = async (name: string): Promise<string> => (await trace.lot(name)).id
  /** Of two units the first has a fault, and a transfer has reserved it; there are two batteries and screws. */
  const bench = async (label: string) => {
    const unit = await house.serials(label, "1", "2")
    const battery = await house.serials(`${label}bat`, "1", "2")
    const screw = await house.product(`${label}screw`, { stock: 20 })
    const to_location_id = await house.lyon()
    const transfer = { code: "internal", to_location_id, lines: house.lines(unit, 1) }
    await house.ready(transfer)
    const lot_id = await idOf(`${label}-1`)
    const fault = { lot_id, reason: "Wear" }
    const scope = [unit, battery, screw].map((goods: Product) => goods.inventoryItemId)
    const about = (path: string, body: object = {}): Prepared => ({
      command: post(`${TRACE}/${path}`, body),
      scope,
    })
    const open = async (): Promise<string> =>
      (await trace.post("/service-cases", fault)).service_case.id
    const act = async (id: string, action: string, body: object = {}): Promise<any> =>
      (await trace.post(`/service-cases/${id}/${action}`, body)).service_case
    const part = (name: string) => ({
      inventory_item_id: battery.inventoryItemId,
      lot_name: `${label}bat-${name}`,
    })
    const screws = { inventory_item_id: screw.inventoryItemId, quantity: 2 }
    return { about, act, fault, open, part, screws }
  }
  const started = async (label: string) => {
    const shop = await bench(label)
    const id = await shop.open()
    await shop.act(id, "start")
    return { ...shop, id }
  }
  const repaired = async (label: string) => {
    const shop = await started(label)
    const { parts } = await shop.act(shop.id, "parts", { used: [shop.part("1"), shop.screws] })
    return { ...shop, operationId: parts[0].operation_id as string }
  }

  const made: Made = {
    "a fault is reported": [
      3,
      async (label) => {
        const { about, fault } = await bench(label)
        return about("service-cases", fault)
      },
    ],
    "what is written about a fault is changed": [
      1,
      async (label) => {
        const { about, open } = await bench(label)
        return about(`service-cases/${await open()}`, { fault: "The motor is silent" })
      },
    ],
    "a repair is started": [
      2,
      async (label) => {
        const { about, open } = await bench(label)
        return about(`service-cases/${await open()}/start`)
      },
    ],
    "parts go into a unit": [
      5,
      async (label) => {
        const { about, id, part, screws } = await started(label)
        return about(`service-cases/${id}/parts`, { used: [part("1"), screws] })
      },
    ],
    "a part of a unit is replaced": [
      5,
      async (label) => {
        const { about, id, part } = await repaired(label)
        const removed = [{ lot_name: `${label}bat-1`, to: "stock" }]
        return about(`service-cases/${id}/parts`, { used: [part("2")], removed })
      },
    ],
    "the parts of a repair are undone": [
      5,
      async (label) => {
        const { about, operationId } = await repaired(label)
        return about(`operations/${operationId}/undo`, { reason: "The wrong unit" })
      },
    ],
    "a repaired unit is for sale again": [
      3,
      async (label) => {
        const { about, id } = await repaired(label)
        return about(`service-cases/${id}/close`, { outcome: "repaired" })
      },
    ],
    "a service case is opened again": [
      3,
      async (label) => {
        const { about, act, id } = await repaired(label)
        await act(id, "close", { outcome: "repaired" })
        return about(`service-cases/${id}/reopen`)
      },
    ],
    "a service case is cancelled": [
      3,
      async (label) => {
        const { about, open } = await bench(label)
        return about(`service-cases/${await open()}/cancel`)
      },
    ],
  }
  return toCases(made)
}
