import { join } from "node:path"
import { MikroORM } from "@medusajs/framework/mikro-orm/postgresql"
import { ContainerRegistrationKeys, defineMikroOrmCliConfig } from "@medusajs/framework/utils"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import { PURCHASING_MODULE, TRACEABILITY_MODULE } from "../../src/types/module-keys"
import { models as purchasingModels } from "../../src/modules/purchasing/models"
import type PurchasingModuleService from "../../src/modules/purchasing/service"
import { models as traceabilityModels } from "../../src/modules/traceability/models"
import type TraceabilityModuleService from "../../src/modules/traceability/service"
import { FORMER_NAME_INDEXES } from "../../src/modules/traceability/migrations/first/former-names"
import { SORTED_INDEXES } from "../../src/modules/traceability/migrations/first/list-indexes"
import { TEXT_INDEXES } from "../../src/modules/traceability/migrations/first/text-indexes"
import { createEmptyDatabase, databaseServer } from "../helpers/create-empty-database"
import { readCatalogue, type Catalogue } from "../helpers/read-catalogue"

jest.setTimeout(60_000)

const folder = (name: string) => join(__dirname, "..", "..", "src", "modules", name)

const only = (catalogue: Catalogue, kinds: string[]): Catalogue =>
  Object.fromEntries(
    Object.entries(catalogue).filter(([name]) => kinds.includes(name.split(" ")[0]))
  )

const databaseOf = (name: string) => `schema_${name}_${process.env.JEST_WORKER_ID}`

/** Indexes over expressions, or of a kind of its own: a model cannot say them. */
const beyondModels = (name: string) =>
  name === TRACEABILITY_MODULE
    ? [...SORTED_INDEXES, ...TEXT_INDEXES, ...FORMER_NAME_INDEXES].map(
        (index) => `index ${index.name}`
      )
    : []

type Models = Parameters<typeof defineMikroOrmCliConfig>[1]["entities"] & object[]

/** Without Medusa around it the module says that there are no workflows to extend. */
const silent = { debug() {}, info() {}, warn() {}, error: console.error }

/** The database is made by the migration alone; what the models say is made beside it and compared. */
function describeModule<Service>(
  name: string,
  models: Models,
  modulePath: string,
  testSuite: Parameters<typeof moduleIntegrationTestRunner<Service>>[0]["testSuite"]
) {
  const pathToMigrations = join(modulePath, "migrations")
  beforeAll(() => createEmptyDatabase(databaseOf(name)))

  moduleIntegrationTestRunner<Service>({
    moduleName: name,
    dbName: databaseOf(name),
    resolve: modulePath,
    moduleModels: models,
    pathToMigrations,
    injectedDependencies: { [ContainerRegistrationKeys.LOGGER]: silent },
    testSuite(suite) {
      const { MikroOrmWrapper } = suite

      it(`${name}: has the columns, indexes and constraints that the models describe`, async () => {
        const createSql = await MikroOrmWrapper.getOrm().getSchemaGenerator().getCreateSchemaSQL()
        const manager = MikroOrmWrapper.forkManager()
        await manager.transactional(async (transaction) => {
          await transaction.execute("CREATE SCHEMA from_models")
          await transaction.execute("SET LOCAL search_path TO from_models")
          await transaction.execute(createSql)
          const described = await readCatalogue(transaction, "from_models")
          await transaction.execute("SET LOCAL search_path TO public")
          const migrated = await readCatalogue(transaction, "public")

          expect(Object.keys(described).length).toBeGreaterThan(30)
          // Triggers and functions are what a model cannot say.
          const comparable = only(migrated, ["column", "index", "sequence", "constraint"])
          for (const index of beyondModels(name)) {
            expect(comparable).toHaveProperty([index])
            delete comparable[index]
          }
          expect(comparable).toEqual(described)
          await transaction.execute("DROP SCHEMA from_models CASCADE")
        })
      })

      it(`${name}: leaves Medusa's generator nothing to do`, async () => {
        const orm = await MikroORM.init(
          defineMikroOrmCliConfig(name, {
            entities: models,
            ...databaseServer,
            dbName: databaseOf(name),
            migrations: { path: pathToMigrations },
          })
        )
        try {
          expect(await orm.getMigrator().checkMigrationNeeded()).toBe(false)
        } finally {
          await orm.close()
        }
      })

      it(`${name}: puts nothing without the plugin's name into the host's schema`, async () => {
        const catalogue = await readCatalogue(MikroOrmWrapper.forkManager(), "public")
        const names = Object.keys(catalogue).map((object) => object.split(" ")[1])
        expect(names.filter((object) => !/^(IDX_)?traceability_/.test(object))).toEqual([])
      })

      it(`${name}: goes away without a trace, and comes back the same`, async () => {
        const manager = MikroOrmWrapper.forkManager()
        const before = await readCatalogue(manager, "public")
        await MikroOrmWrapper.getOrm().getMigrator().down({ to: 0 })
        expect(await readCatalogue(manager, "public")).toEqual({})
        await MikroOrmWrapper.getOrm().getMigrator().up()
        expect(await readCatalogue(manager, "public")).toEqual(before)
      })

      testSuite(suite)
    },
  })
}

describeModule<TraceabilityModuleService>(
  TRACEABILITY_MODULE,
  Object.values(traceabilityModels),
  folder("traceability"),
  ({ service, MikroOrmWrapper }) => {
    it("reads quantities and counters as numbers, to the last of their digits", async () => {
      await service.createItemTrackings({
        inventory_item_id: "iitem_1",
        next_number: 999_999_999_999,
      })
      const lot = await service.createStockLots({
        inventory_item_id: "iitem_1",
        uniqueness_scope: "iitem_1",
        kind: "lot",
        name: "LOT-1",
      })
      const written = { quantity: 1_234_567.8912, reserved_quantity: 0.1 }
      const { id } = await service.createLotStocks({
        ...written,
        lot_id: lot.id,
        inventory_item_id: "iitem_1",
        kind: "lot",
        location_id: "sloc_1",
        received_at: new Date(),
      })
      expect(await service.retrieveLotStock(id)).toMatchObject(written)
      expect(await service.listLotStocks({ quantity: written.quantity })).toMatchObject([written])
      expect(await service.listStockLots({}, { relations: ["stock"] })).toMatchObject([
        { stock: [written] },
      ])
      expect(await service.updateLotStocks({ id, quantity: 0.3 })).toMatchObject({ quantity: 0.3 })
      expect(await service.listItemTrackings()).toMatchObject([{ next_number: 999_999_999_999 }])
    })

    it("reads the last movement that a notice knows as a number", async () => {
      const recall = await service.createTraceabilityRecalls({
        mock: true,
        reason: "Exercise",
        source_lot_id: "slot_1",
        started_at: new Date(),
        trace_ms: 1,
        found: {},
      })
      await service.createTraceabilityRecallNotices({
        recall_id: recall.id,
        key: "order:1",
        reference: "#1",
        quantity: 2.5,
        lot_ids: ["slot_1"],
        last_seq: 2 ** 40,
        delivered_at: new Date(),
      })
      expect(await service.listTraceabilityRecallNotices()).toMatchObject([
        { quantity: 2.5, last_seq: 2 ** 40 },
      ])
    })

    it("hashes a movement as it always did, whatever a later version adds", async () => {
      const manager = MikroOrmWrapper.forkManager()
      await manager.execute(`
        INSERT INTO traceability_lot (id, inventory_item_id, uniqueness_scope, kind, name)
        VALUES ('slot_1', 'iitem_1', 'iitem_1', 'lot', 'LOT-1')`)
      await manager.execute(`
        INSERT INTO traceability_lot_movement (id, seq, lot_id, inventory_item_id, quantity, from_location_id, to_location_id,
                                               operation_id, code, reference, actor_id, occurred_at, created_at, updated_at)
        VALUES ('lmov_1', 1, 'slot_1', 'iitem_1', 2.5, 'supplier', 'sloc_1', 'sop_1', 'receipt', 'WH/IN/00001', NULL,
                '2026-01-02T03:04:05.678Z', '2026-01-02T03:04:06Z', '2026-01-02T03:04:06Z'),
               ('lmov_2', 2, 'slot_1', 'iitem_1', 1, 'sloc_1', 'customer', 'sop_2', 'delivery', 'WH/OUT/00001', 'user_1',
                '2026-02-02T03:04:05.678Z', '2026-02-02T03:04:06Z', '2026-02-02T03:04:06Z')`)
      const first = "3a8cf556fc1180bfcab665176d8333d66f21855aa397526e037fba66483c39ab"
      expect(
        await manager.execute(
          `SELECT seq::int, hash, traceability_lot_movement_hash(
                    jsonb_populate_record(m, '{"lot_facts": null}'), CASE seq WHEN 2 THEN ? END) AS of_first_version
             FROM traceability_lot_movement m ORDER BY seq`,
          [first]
        )
      ).toEqual([
        {
          seq: 1,
          hash: "c81b917b9e4faf72ebf013f6f3ec4af03c08be0bad04bd2e81f7460fdcdacd04",
          of_first_version: first,
        },
        {
          seq: 2,
          hash: "f3930292be17e7ae2192c898ba01defa1d6691567b276b97b0a263384733044f",
          of_first_version: "33383f11df73f1cb1a9c67b92dff8094bc78dcffbc598af9e39613234f0967c5",
        },
      ])
      await expect(manager.execute(`DELETE FROM traceability_lot_movement`)).rejects.toThrow(
        "append-only"
      )
    })
  }
)

describeModule<PurchasingModuleService>(
  PURCHASING_MODULE,
  Object.values(purchasingModels),
  folder("purchasing"),
  ({ service }) => {
    it("reads quantities and costs as numbers", async () => {
      const { id } = await service.createTraceabilitySuppliers({ name: "Supplier" })
      const order = await service.createPurchaseOrderWithLines(
        { supplier_id: id, location_id: "sloc_1" },
        [{ inventory_item_id: "iitem_1", quantity: 0.1, unit_cost: 1_234_567.8912 }]
      )
      expect(
        await service.retrieveTraceabilityPurchaseOrder(order, { relations: ["lines"] })
      ).toMatchObject({ number: 1, lines: [{ quantity: 0.1, unit_cost: 1_234_567.8912 }] })
    })
  }
)
