import { join } from "node:path"
import { Client } from "@medusajs/framework/pg"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import { models } from "../../src/modules/traceability/models"
import type TraceabilityModuleService from "../../src/modules/traceability/service"
import type { Sql } from "../../src/modules/traceability/sql"
import {
  type SearchOperations,
  searchOperations,
} from "../../src/modules/traceability/operations/documents/search-operations"
import { groupLots } from "../../src/modules/traceability/stock/lots/group-lots"
import type { SearchLots } from "../../src/modules/traceability/stock/lots/lot-filters"
import { searchLots } from "../../src/modules/traceability/stock/lots/search-lots"
import { readLotValuesAfter } from "../../src/modules/traceability/stock/value/read-lot-values-after"
import { readStockValue } from "../../src/modules/traceability/stock/value/read-stock-value"
import { asList } from "../../src/modules/traceability/stock/paging/as-list"
import { TRACEABILITY_MODULE } from "../../src/types/module-keys"
import { createEmptyDatabase, databaseServer } from "../helpers/create-empty-database"
import { fillManyLots } from "../helpers/fill-many-lots"

jest.setTimeout(300_000)

const LOTS = 100_000
/** A list that sorted, joined or filtered all lots would read each of them once at least. */
const READ_MAX = LOTS / 4

/** Nothing but reading stock tells which lots never had any: to count a thousand of them, most of it is read. */
const READ_FOR_NEW = 2 * LOTS

const path = join(__dirname, "..", "..", "src", "modules", "traceability")
const dbName = `long_lists_${process.env.JEST_WORKER_ID}`
const silent = { debug() {}, info() {}, warn() {}, error: console.error }

type Node = {
  "Actual Rows"?: number
  "Actual Loops"?: number
  "Rows Removed by Filter"?: number
  "Relation Name"?: string
  Plans?: Node[]
}

/** How many rows of the plugin's tables a plan has read. */
const rowsRead = (node: Node): number =>
  (node["Relation Name"]
    ? ((node["Actual Rows"] ?? 0) + (node["Rows Removed by Filter"] ?? 0)) *
      (node["Actual Loops"] ?? 1)
    : 0) + (node.Plans ?? []).reduce((sum, child) => sum + rowsRead(child), 0)

const numbered = (statement: string) => {
  let place = 0
  return statement.replace(/\?/g, () => `$${++place}`)
}

const page = { limit: 20, offset: 0 }
const item = "iitem_f1"
const place = "sloc_f2"

const LISTS: Record<string, Partial<SearchLots>> = {
  "the first page": {},
  "the oldest first": { order: "created_at" },
  "page 500": { offset: 9_980 },
  "by name": { order: "name" },
  "by name, the last first": { order: "-name" },
  "by expiry": { order: "expires_at" },
  "by expiry, the last first": { order: "-expires_at" },
  "by alert date": { order: "-alert_at" },
  "by reference": { order: "internal_reference" },
  "at a place": { location_id: place },
  available: { status: "available" },
  reserved: { status: "reserved" },
  "in care": { status: "in_care" },
  delivered: { status: "delivered" },
  consumed: { status: "consumed" },
  scrapped: { status: "scrapped" },
  new: { status: "new" },
  "available of an article at a place": {
    inventory_item_ids: [item],
    location_id: place,
    status: "available",
    order: "name",
  },
  "on hand of an article": { inventory_item_ids: [item], on_hand: true, order: "name", limit: 10 },
  "on hand at a place": { location_id: place, on_hand: true, order: "name", limit: 10 },
  "of a small article": { inventory_item_ids: ["iitem_f7"] },
  "of a sales channel": { sales_channel_id: "sc_1" },
  "of an order": { order_id: "order_f77" },
  blocked: { blocked: true },
  expired: { expired: true },
  expiring: { expiring: true },
  "expiring soon": { expiring_within_days: 30 },
  "a name": { q: "SN-00012345" },
  "the beginning of a name": { q: "SN-000123" },
  "the middle of a name": { q: "01234" },
  "a reference": { q: "REF-123" },
  "a text that is nowhere": { q: "xyzzy" },
}

const OPERATIONS: Record<string, Partial<SearchOperations>> = {
  "the first page": {},
  "page 100": { offset: 1_980 },
  deliveries: { code: "delivery" },
  "repairs, of which there are none": { code: "repair_in" },
  ready: { state: "ready" },
  "by reference": { order: "reference" },
  "by schedule": { order: "scheduled_at" },
  "done last": { order: "-done_at" },
  "at a place": { location_id: place },
  "of an order": { order_id: "order_f77" },
  "of a lot": { lot_id: "slot_f77" },
  "a reference": { q: "delivery/777" },
}

beforeAll(() => createEmptyDatabase(dbName))

moduleIntegrationTestRunner<TraceabilityModuleService>({
  moduleName: TRACEABILITY_MODULE,
  dbName,
  resolve: path,
  moduleModels: Object.values(models),
  pathToMigrations: join(path, "migrations"),
  injectedDependencies: { [ContainerRegistrationKeys.LOGGER]: silent },
  testSuite() {
    let client: Client
    const sql: Sql = async (statement, bindings = []) =>
      (await client.query(numbered(statement), bindings)).rows

    beforeEach(async () => {
      client = new Client({ ...databaseServer, database: dbName })
      await client.connect()
      await fillManyLots(sql, LOTS, { withMedusa: false })
      // Some are reserved, some in a repair, and some lots are at two places.
      await sql(
        `UPDATE traceability_lot_stock SET reserved_quantity = 1 WHERE id IN
           (SELECT id FROM traceability_lot_stock WHERE location_id LIKE 'sloc%' ORDER BY id LIMIT 300)`
      )
      await sql(
        `UPDATE traceability_lot_stock SET location_id = 'care:sloc_f1' WHERE id IN
           (SELECT id FROM traceability_lot_stock WHERE location_id = 'customer' ORDER BY id LIMIT 50)`
      )
      await sql(
        `INSERT INTO traceability_lot_stock (id, lot_id, inventory_item_id, kind, location_id, quantity, received_at)
         SELECT 'lstk_more' || id, lot_id, inventory_item_id, kind, 'scrap', 2.5, now() FROM traceability_lot_stock
          WHERE kind = 'lot' AND location_id LIKE 'sloc%' LIMIT 200`
      )
      await sql("VACUUM ANALYZE traceability_lot_stock")
    })

    afterEach(() => client.end())

    /** Reads a list, and answers how many rows each of its statements has read. */
    async function readingsOf(list: (sql: Sql) => Promise<unknown>): Promise<number> {
      let most = 0
      const explaining: Sql = async (statement, bindings = []) => {
        const [{ "QUERY PLAN": plans }] = await sql<{ "QUERY PLAN": { Plan: Node }[] }>(
          `EXPLAIN (ANALYZE, FORMAT JSON) ${statement}`,
          bindings
        )
        most = Math.max(most, rowsRead(plans[0].Plan))
        return sql(statement, bindings)
      }
      await sql("BEGIN")
      await asList(sql)
      await list(explaining)
      await sql("COMMIT")
      return most
    }

    it("reads a page and what stands before it, however many lots and operations there are", async () => {
      const slow: Record<string, number> = {}
      const note = (name: string, rows: number) => {
        if (rows > (name === "lots: new" ? READ_FOR_NEW : READ_MAX)) {
          slow[name] = rows
        }
      }
      for (const [name, search] of Object.entries(LISTS)) {
        note(`lots: ${name}`, await readingsOf((by) => searchLots(by, { ...page, ...search })))
      }
      for (const [name, search] of Object.entries(OPERATIONS)) {
        const rows = await readingsOf((by) => searchOperations(by, { ...page, ...search }))
        note(`operations: ${name}`, rows)
      }
      expect(slow).toEqual({})

      // What stock is worth, lot by lot: a part of it reads its own lots, and all parts say what is said of all at once.
      const worth: { lot_id: string | null; quantity: number }[] = []
      for (let after: string | null = ""; after !== null;) {
        const from: string = after
        note(`value: ${from}`, await readingsOf((by) => readLotValuesAfter(by, {}, from)))
        const part = await readLotValuesAfter(sql, {}, from)
        worth.push(...part.rows)
        after = part.last
      }
      expect(slow).toEqual({})
      const all = await readStockValue(sql, { group_by: "lot", limit: LOTS, offset: 0 })
      expect(worth.length).toBe(all.count)
      expect(worth).toEqual(all.rows)
      expect(all.totals).toMatchObject({ lots_without_cost: all.count, values: [] })

      // The order in two parts, with rows that have no value behind the others, leaves out none.
      const dated = await searchLots(sql, { ...page, order: "expires_at", limit: 1 })
      const [{ valued }] = await sql<{ valued: number }>(
        "SELECT count(expires_at)::int AS valued FROM traceability_lot"
      )
      const across = await searchLots(sql, { order: "expires_at", limit: 20, offset: valued - 10 })
      expect(dated.lots[0].expires_at).not.toBeNull()
      expect(across.lots.map((lot) => lot.expires_at !== null)).toEqual([
        ...Array(10).fill(true),
        ...Array(10).fill(false),
      ])
      const behind = await searchLots(sql, { order: "expires_at", limit: 5, offset: valued + 5 })
      expect(behind.lots.map((lot) => lot.id)).toEqual(
        across.lots.slice(15, 20).map((lot) => lot.id)
      )

      // Counts.
      expect(await searchLots(sql, page)).toMatchObject({ count: 1_000, count_is_exact: false })
      expect(await searchLots(sql, { ...page, exact_count: true })).toMatchObject({
        count: LOTS,
        count_is_exact: true,
      })
      expect(await searchLots(sql, { limit: 20, offset: LOTS - 5 })).toMatchObject({
        count: LOTS,
        count_is_exact: true,
      })

      // What is counted in indexes is what is found by reading every lot.
      const everything = { created_after: new Date(0) }
      for (const by of ["item", "location", "status"] as const) {
        for (const filter of [{}, { inventory_item_ids: [item, "iitem_f10", "iitem_f20"] }]) {
          const input = { by, limit: 1_000, offset: 0, ...filter }
          const counted = await groupLots(sql, input)
          expect(counted).toEqual(await groupLots(sql, { ...input, ...everything }))
          expect(counted.groups.length).toBeGreaterThan(2)
        }
      }
      expect(await groupLots(sql, { by: "item", limit: 20, offset: 5_000 })).toEqual({
        groups: [],
        count: 200,
      })
    })
  },
})
