import type { MedusaContainer } from "@medusajs/framework/types"
import type { AxiosInstance } from "axios"
import type { RequestHeaders } from "../../helpers/create-admin"
import { createProduct, type Product } from "../../helpers/create-product"
import { createLocation, type Store } from "../../helpers/create-store"
import type { Fulfilling } from "../../helpers/fulfil"
import type { Returning } from "../../helpers/return-goods"
import type { Traceability } from "../../helpers/traceability"
import type { Command } from "../killable-server"
import type { KilledCase } from "../killed-case"

/* eslint-disable @typescript-eslint/no-explicit-any -- answers are read as a client reads them */

export const TRACE = "/admin/traceability"

export const post = (path: string, body: object = {}): Command => ({ method: "post", path, body })
export const del = (path: string): Command => ({ method: "delete", path })

export type People = {
  getContainer: () => MedusaContainer
  api: AxiosInstance
  admin: RequestHeaders
  store: Store
  trace: Traceability
  sales: Fulfilling
  returns: Returning
}

/** The second warehouse of a shop, made when it is first asked for. */
const lyons = new WeakMap<Store, Promise<{ id: string }>>()

/** Goods and documents of one case, all named by its label. */
export function warehouse({ api, admin, store, trace }: People) {
  const product = (label: string, more: object = {}): Promise<Product> =>
    createProduct(api, admin, store, { title: `Goods ${label}`, sku: `SKU-${label}`, ...more })

  const draft = async (body: object): Promise<any> =>
    (await trace.post("/operations", { location_id: store.locationId, ...body })).operation
  const ready = async (body: object): Promise<any> =>
    (await trace.post(`/operations/${(await draft(body)).id}/confirm`)).operation
  const done = async (body: object): Promise<any> =>
    (await trace.post(`/operations/${(await ready(body)).id}/validate`)).operation

  return {
    draft,
    ready,
    done,
    product,
    /** The second warehouse. */
    lyon: async (): Promise<string> => {
      const { salesChannelId } = store
      const made = lyons.get(store) ?? createLocation(api, admin, { name: "Lyon", salesChannelId })
      lyons.set(store, made)
      return (await made).id
    },
    lines: (of: Product, quantity: number, details?: object[]) => [
      { inventory_item_id: of.inventoryItemId, quantity, ...(details ? { details } : {}) },
    ],
    /** A product tracked by serial number, of which these are in stock. */
    serials: async (label: string, ...names: string[]): Promise<Product> => {
      const made = await product(label, { stock: 0 })
      await trace.track(made.inventoryItemId, "serial", { warranty_days: 10 })
      if (names.length > 0) {
        const lots = names.map((name) => `${label}-${name}`)
        await trace.receive(store.locationId, made.inventoryItemId, lots)
      }
      return made
    },
    /** A product tracked by lot, of which there are ten pieces of "A". */
    lots: async (label: string): Promise<Product> => {
      const made = await product(label, { stock: 0 })
      await trace.track(made.inventoryItemId, "lot")
      await trace.receive(store.locationId, made.inventoryItemId, [[`${label}-A`, 10]])
      return made
    },
    /** Stock that was counted before its item was tracked. */
    counted: async (label: string, stock: number, tracking: "serial" | "lot" = "serial") => {
      const made = await product(label, { stock })
      await trace.track(made.inventoryItemId, tracking)
      return made
    },
  }
}

export type Warehouse = ReturnType<typeof warehouse>

/** By name: how many are prepared, and how. */
export type Made = Record<
  string,
  [
    copies: number,
    prepare: KilledCase["prepare"],
    more?: Omit<KilledCase, "name" | "copies" | "prepare">,
  ]
>

export const toCases = (made: Made): KilledCase[] =>
  Object.entries(made).map(([name, [copies, prepare, more]]) => ({
    name,
    copies,
    prepare,
    ...more,
  }))
