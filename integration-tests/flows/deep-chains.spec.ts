import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { Sql } from "../../src/modules/traceability/sql"
import { startRecall } from "../../src/modules/traceability/insight/recall/start-recall"
import { findRecall } from "../../src/modules/traceability/insight/recall/find-recalls"
import { readRecallProgress } from "../../src/modules/traceability/insight/recall/recall-progress"
import {
  eachRecallRows,
  type RecallRows,
} from "../../src/modules/traceability/insight/recall/recall-list"
import type TraceabilityModuleService from "../../src/modules/traceability/service"
import { TRACEABILITY_MODULE } from "../../src/types/module-keys"
import { query } from "../helpers/books"
import { buildUnit } from "../helpers/build-units"
import { createProduct, type Product } from "../helpers/create-product"
import { buildLongChain } from "../helpers/long-chain"
import { runApp } from "../helpers/run-app"
import { useShop } from "../helpers/use-shop"

jest.setTimeout(120_000)

/* eslint-disable @typescript-eslint/no-explicit-any -- answers are read as a client reads them */

runApp(({ api, getContainer }) => {
  const { admin, store, trace, sales: shop } = useShop()
  const chains = {} as Record<number, string[]>
  let part: Product
  let machine: Product

  beforeAll(async () => {
    part = await createProduct(api, admin, store, { title: "Part", sku: "PART", stock: 0 })
    machine = await createProduct(api, admin, store, { title: "Machine", sku: "MAC", stock: 0 })
    await trace.track(part.inventoryItemId, "serial")
    await trace.track(machine.inventoryItemId, "serial")
    for (const length of [78, 300]) {
      const prefix = `N${length}`
      await trace.receive(store.locationId, part.inventoryItemId, [`${prefix}-0`])
      chains[length] = await buildLongChain(getContainer(), {
        prefix,
        length,
        locationId: store.locationId,
      })
    }
  })

  const lotsById = async (ids: string[]) =>
    (await trace.get("/lots", { id: ids.join(","), limit: 1_000 })).lots as any[]

  describe.each([78, 300])("a chain of %i serial numbers", (length) => {
    const first = () => chains[length][0]
    const last = () => chains[length].at(-1)!

    it("is recalled as a whole: all of it is found and blocked, and none is for sale", async () => {
      const { recall } = await trace.get(`/lots/${first()}/recall`)
      expect(recall).toMatchObject({ truncated: false, totals: { affected_lots: length } })
      const started = await trace.post(`/lots/${first()}/recall`, { reason: "Cracks" })
      expect(started).toMatchObject({ blocked: length, truncated: false })
      expect(started.recall).toMatchObject({
        found: { affected_lots: length, on_hand: 1, truncated: false },
        progress: { percent: 100, truncated: false },
      })
      const lots = await lotsById(chains[length])
      expect(lots).toHaveLength(length)
      expect(lots.filter((lot) => !lot.blocked_at)).toEqual([])
      const others = await trace.get("/lots", { inventory_item_id: part.inventoryItemId })
      expect(others.count).toBe(78 + 300)
      const order = await shop.order([part.variantId, 2])
      const { lines } = await trace.order(order.id)
      // The other chain's last unit is free; this chain's is not.
      expect(lines[0].assigned.map((unit: any) => unit.lot_id)).not.toContain(last())
      expect(lines[0]).toMatchObject({ missing: 1 })
    })

    it("is traced from either end to the other", async () => {
      const { trace: down } = await trace.get(`/lots/${first()}/trace`, { direction: "downstream" })
      const { trace: up } = await trace.get(`/lots/${last()}/trace`, { direction: "upstream" })
      for (const [found, end, depth] of [
        [down, last(), length - 1],
        [up, first(), 1 - length],
      ] as const) {
        expect(found.truncated).toBe(false)
        const lots = found.nodes.filter((node: any) => node.type === "lot")
        expect(lots).toHaveLength(length)
        expect(lots.at(-1)).toMatchObject({ id: end, depth })
      }
    })

    it("says so when `depth` leaves out a part of it", async () => {
      const { trace: found } = await trace.get(`/lots/${first()}/trace`, {
        direction: "downstream",
        depth: 51,
      })
      expect(found.nodes.filter((node: any) => node.type === "lot")).toHaveLength(52)
      expect(found.truncated).toBe(true)
      const { trace: whole } = await trace.get(`/lots/${first()}/trace`, {
        direction: "downstream",
        depth: length - 1,
      })
      expect(whole.truncated).toBe(false)
    })

    it("is followed by the report down to its last level", async () => {
      const service: TraceabilityModuleService = getContainer().resolve(TRACEABILITY_MODULE)
      const rowsBelow = async (movementId: string) =>
        (
          await service.readReportRows({
            movement_id: movementId,
            direction: "downstream",
            limit: 10,
          })
        ).rows
      const { rows } = await trace.get(`/lots/${first()}/report`)
      let row = rows.find((each: any) => each.to_location_id === "production")
      const lots = new Set([row.lot.id])
      while (row.used) {
        const below = await rowsBelow(row.id)
        expect(below).toHaveLength(1)
        row = below[0]
        lots.add(row.lot_id)
      }
      expect(row.lot_id).toBe(last())
      expect(lots.size).toBe(length)
    })

    it("goes on in what is built of its last unit, and comes apart there", async () => {
      const order = await buildUnit(
        trace,
        store.locationId,
        { name: `M-${length}`, inventoryItemId: machine.inventoryItemId },
        [{ name: `N${length}-${length - 1}`, inventoryItemId: part.inventoryItemId }]
      )
      const affected = async () =>
        (await trace.get(`/lots/${first()}/recall`)).recall.totals.affected_lots
      expect(await affected()).toBe(length + 1)
      await trace.post(`/manufacturing-orders/${order.id}/unbuild`, { lot_name: `M-${length}` })
      expect(await affected()).toBe(length)
      const [unit] = (await trace.get(`/lots/${last()}/stock`)).stock
      expect(unit).toMatchObject({ location_id: store.locationId, quantity: 1 })
    })
  })

  describe("a recall of more lots than it can list", () => {
    /** As a method of the module would run it, with a limit that a test can reach. */
    const within = async <T>(work: (sql: Sql) => Promise<T>): Promise<T> => {
      const connection = getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION)
      return connection.transaction((transaction) =>
        work(
          async (statement, bindings = []) =>
            (await transaction.raw(statement, bindings as never)).rows
        )
      )
    }
    const source = () => ({ lot_id: chains[78][0] })

    it("blocks what it has, says that it is not all, and is never at 100 %", async () => {
      const input = { source: source(), mock: false, reason: "Cracks", actor_id: null }
      const started = await within((sql) => startRecall(sql, input, 50))
      expect(started.blocked_ids).toHaveLength(50)
      expect(started.truncated).toBe(true)
      const { recall } = await trace.get(`/recalls/${started.recall_id}`)
      expect(recall.found).toMatchObject({ affected_lots: 50, truncated: true })
      const progress = await within(async (sql) =>
        readRecallProgress(sql, await findRecall(sql, started.recall_id), 50)
      )
      expect(progress).toMatchObject({ unaccounted: 0, percent: 99.9, truncated: true })
    })

    it("says so in its table too", async () => {
      const found: RecallRows[] = []
      const handOver = async (rows: RecallRows) => void found.push(rows)
      await within((sql) => eachRecallRows(sql, [chains[78][0]], handOver, 50))
      expect(found[0]).toEqual({ truncated: true })
    })
  })

  it("ends where the genealogy is a circle, and names each lot once", async () => {
    await query(
      getContainer(),
      `INSERT INTO traceability_lot_genealogy (id, child_lot_id, parent_lot_id, role, quantity, manufacturing_order_id, operation_id, occurred_at)
       VALUES ('lgen_circle', ?, ?, 'by_product', 1, 'mo_circle', 'sop_circle', now())`,
      [chains[300].at(-1), chains[300][0]]
    )
    for (const lotId of [chains[300][0], chains[300][150]]) {
      const { recall } = await trace.get(`/lots/${lotId}/recall`)
      expect(recall).toMatchObject({ truncated: false, totals: { affected_lots: 300 } })
      const { trace: found } = await trace.get(`/lots/${lotId}/trace`)
      expect(found.truncated).toBe(false)
      expect(found.nodes.filter((node: any) => node.type === "lot")).toHaveLength(300)
    }
  })
})
