import type { Product } from "../../helpers/create-product"
import type { KilledCase, Prepared } from "../killed-case"
import { del, type Made, type People, post, toCases, TRACE, warehouse } from "./warehouse"

/* eslint-disable @typescript-eslint/no-explicit-any -- answers are read as a client reads them */

/** What is said of a unit: that it is stolen, its files, its passport, and how fresh it must be. */
export function unitFiles(people: People): KilledCase[] {
  const { trace } = people
  const house = warehouse(people)

  const idOf = async (name: string): Promise<string> => (await trace.lot(name)).id
  const about = (command: Prepared["command"], goods: Product, ...more: string[]): Prepared => ({
    command,
    scope: [goods.inventoryItemId, ...more],
  })
  /** The first of two units is reserved by a transfer, and is missing. */
  const missing = async (label: string) => {
    const goods = await house.serials(label, "1", "2")
    const to_location_id = await house.lyon()
    await house.ready({ code: "internal", to_location_id, lines: house.lines(goods, 1) })
    const body = { lot_id: await idOf(`${label}-1`), kind: "stolen", reason: "Gone" }
    return { body, goods }
  }
  const file = async (label: string) => {
    const goods = await house.serials(label, "1")
    const body = {
      lot_ids: [await idOf(`${label}-1`)],
      filename: "certificate.pdf",
      content: Buffer.from("%PDF-1.4").toString("base64"),
      kind: "manual",
    }
    return { body, goods }
  }
  const stored = async (label: string) => {
    const { body, goods } = await file(label)
    const { lot_documents } = await trace.post("/lot-documents", body)
    return { goods, path: `${TRACE}/lot-documents/${lot_documents[0].id}` }
  }
  const rule = async (label: string) => {
    const goods = await house.product(label)
    await trace.track(goods.inventoryItemId, "lot", { use_expiration: true })
    const body = { inventory_item_id: goods.inventoryItemId, buyer: "country", buyer_id: "fr" }
    return { body: { ...body, min_days: 5 }, goods }
  }
  const kept = async (label: string) => {
    const { body, goods } = await rule(label)
    const { shelf_life_rule }: any = await trace.post("/shelf-life/rules", body)
    return { goods, path: `${TRACE}/shelf-life/rules/${shelf_life_rule.id}` }
  }

  const made: Made = {
    "a unit is reported stolen": [
      3,
      async (label) => {
        const { body, goods } = await missing(label)
        return about(post(`${TRACE}/suspicions`, body), goods)
      },
    ],
    "a unit is found again": [
      3,
      async (label) => {
        const { body, goods } = await missing(label)
        const { suspicion } = await trace.post("/suspicions", body)
        const path = `${TRACE}/suspicions/${suspicion.id}/clear`
        return about(post(path, { reason: "In another box" }), goods)
      },
    ],
    "a file is added to a unit": [
      2,
      async (label) => {
        const { body, goods } = await file(label)
        return about(post(`${TRACE}/lot-documents`, body), goods)
      },
    ],
    "a file is called something else": [
      1,
      async (label) => {
        const { goods, path } = await stored(label)
        return about(post(path, { title: "Manual", shown_to: "customer" }), goods)
      },
    ],
    "a file is removed": [
      1,
      async (label) => {
        const { goods, path } = await stored(label)
        return about(del(path), goods)
      },
    ],
    "a passport is published": [
      1,
      async (label) => {
        const goods = await house.serials(label, "1")
        const path = `${TRACE}/item-passports/${goods.inventoryItemId}`
        return about(post(path, { published: true }), goods)
      },
    ],
    "a rule of shelf life is made": [
      1,
      async (label) => {
        const { body, goods } = await rule(label)
        return about(post(`${TRACE}/shelf-life/rules`, body), goods)
      },
    ],
    "a rule of shelf life is changed": [
      1,
      async (label) => {
        const { goods, path } = await kept(label)
        return about(post(path, { min_days: 9 }), goods)
      },
    ],
    "a rule of shelf life is deleted": [
      1,
      async (label) => {
        const { goods, path } = await kept(label)
        return about(del(path), goods)
      },
    ],
  }
  return toCases(made)
}
