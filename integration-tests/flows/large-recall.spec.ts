import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { withTraceability } from "../../src/application/with-traceability"
import { continueRecalls } from "../../src/workflows/recalls/continue-recall"
import { CONTINUE_RECALL } from "../../src/workflows/recalls/continue-recall-event"
import { query } from "../helpers/books"
import { createProduct } from "../helpers/create-product"
import { eventually } from "../helpers/eventually"
import { refusedUnchanged } from "../helpers/refused-unchanged"
import { runApp } from "../helpers/run-app"
import { useShop } from "../helpers/use-shop"

jest.setTimeout(240_000)

/* eslint-disable @typescript-eslint/no-explicit-any -- answers are read as a client reads them */

const UNITS = 20_500
const SOLD = 500
const ORDERS = 50

/** A batch of so many units, of which 500 are sold: more than one transaction blocks. */
runApp(({ api, getContainer }) => {
  // Its units are written by statements that Medusa's levels know nothing of.
  const { admin, store, trace } = useShop({ checksIntegrity: false })
  const refuse = refusedUnchanged(getContainer)
  const sql = (statement: string, bindings: unknown[] = []) =>
    query(getContainer(), statement, bindings)

  beforeAll(async () => {
    const { inventoryItemId: item } = await createProduct(api, admin, store, { stock: 0 })
    await trace.track(item, "serial")
    await getContainer()
      .resolve(ContainerRegistrationKeys.PG_CONNECTION)
      .transaction(async (transaction: any) => {
        const run = (statement: string, bindings: unknown[] = []) =>
          transaction.raw(statement, bindings)
        await run(`SET LOCAL session_replication_role = replica`)
        await run(
          `INSERT INTO traceability_lot (id, inventory_item_id, uniqueness_scope, kind, name, batch_lot_id)
           SELECT 'slot_batch', ?, ?, 'lot', 'BATCH', NULL
           UNION ALL SELECT 'slot_u' || i, ?, ?, 'serial', 'U-' || i, 'slot_batch' FROM generate_series(1, ${UNITS}) i`,
          [item, item, item, item]
        )
        await run(
          `INSERT INTO traceability_lot_stock (id, lot_id, inventory_item_id, kind, location_id, quantity, received_at)
           SELECT 'lstk_u' || i, 'slot_u' || i, ?, 'serial', CASE WHEN i <= ${SOLD} THEN 'customer' ELSE ? END, 1, now()
             FROM generate_series(1, ${UNITS}) i`,
          [item, store.locationId]
        )
        await run(
          `INSERT INTO traceability_lot_movement (id, lot_id, inventory_item_id, quantity, from_location_id, to_location_id, code, reference, order_id, occurred_at, hash)
           SELECT 'lmov_u' || i, 'slot_u' || i, ?, 1, ?, 'customer', 'delivery', 'OUT/' || (i % ${ORDERS}), 'order_u' || (i % ${ORDERS}), now(), 'h' || i
             FROM generate_series(1, ${SOLD}) i`,
          [item, store.locationId]
        )
      })
  })

  /** The event that has the rest blocked is lost, as if the process had died with its answer. */
  function dieAfterAnswer() {
    const bus = getContainer().resolve(Modules.EVENT_BUS)
    const emit = bus.emit.bind(bus)
    const told: string[] = []
    jest.spyOn(bus, "emit").mockImplementation(async (events: any, options: any) => {
      const kept = [events].flat().filter((event) => event.name !== CONTINUE_RECALL)
      told.push(
        ...kept
          .filter((event) => event.name === "traceability.lot.recalled")
          .map((event) => event.data.order_id)
      )
      return emit(kept, options)
    })
    return told
  }

  const start = () => trace.post("/lots/slot_batch/recall", { reason: "Cells overheat" })
  const read = async (id: string) => (await trace.get(`/recalls/${id}`)).recall
  const settle = () => continueRecalls(getContainer(), new Date(Date.now() + 60_000))
  const goOn = (id: string) => withTraceability(getContainer(), (s) => s.continueRecall(id))
  const blocked = async (where: string) => {
    const [{ count }] = await sql(
      `SELECT count(*)::int AS count FROM traceability_lot lot WHERE lot.blocked_at IS NOT NULL AND ${where}`
    )
    return count
  }
  const isSold = `id IN (SELECT lot_id FROM traceability_lot_stock WHERE location_id = 'customer')`

  async function expectStarted(id: string) {
    expect(await read(id)).toMatchObject({
      starting: false,
      found: { affected_lots: UNITS + 1, on_hand: UNITS - SOLD, delivered: SOLD, orders: ORDERS },
      progress: { to_block: 0, unaccounted: SOLD, new_deliveries: 0 },
      notices: { count: ORDERS, orders: ORDERS, told: ORDERS },
    })
    expect(await blocked("true")).toBe(UNITS + 1)
    expect(
      await sql(
        `SELECT count(*)::int AS holds, count(DISTINCT lot_id)::int AS lots FROM traceability_lot_hold`
      )
    ).toEqual([{ holds: UNITS + 1, lots: UNITS + 1 }])
  }

  it("blocks what was named and what is on hand at once, the rest in the background, and then notifies each order once", async () => {
    const answer = await start()
    expect(answer).toMatchObject({ blocked: 10_000, notified: 0, recall: { mock: false } })
    await eventually(async () => {
      expect((await read(answer.recall.id)).starting).toBe(false)
    })
    await expectStarted(answer.recall.id)
  })

  it("says that it is still being started, is not accounted for and cannot be closed until all is blocked", async () => {
    dieAfterAnswer()
    const { recall } = await start()
    expect(recall).toMatchObject({
      starting: true,
      state: "open",
      progress: { to_block: UNITS + 1 - 10_000, new_deliveries: 0 },
      notices: { count: 0 },
    })
    expect(await blocked(`id = 'slot_batch'`)).toBe(1)
    expect(await blocked(isSold)).toBe(0)
    expect((await trace.get("/recalls")).recalls[0]).toMatchObject({ starting: true })
    expect(await refuse(() => trace.post(`/recalls/${recall.id}/close`))).toMatchObject({
      code: "invalid_state",
      message: expect.stringContaining("still being started"),
    })
    await sql(`UPDATE traceability_lot_stock SET location_id = ? WHERE location_id = 'customer'`, [
      store.locationId,
    ])
    expect((await read(recall.id)).progress).toMatchObject({ unaccounted: 0, percent: 99.9 })
  })

  it("goes on where a process died, after any part, and does nothing twice", async () => {
    const told = dieAfterAnswer()
    const { recall } = await start()
    expect(await goOn(recall.id)).toMatchObject({ is_whole: false })
    expect((await read(recall.id)).progress).toMatchObject({ to_block: UNITS + 1 - 20_000 })
    expect(await goOn(recall.id)).toMatchObject({ is_whole: true })
    // All is blocked and noted, and nobody was notified yet.
    expect(await read(recall.id)).toMatchObject({
      starting: true,
      progress: { to_block: 0 },
      notices: { count: ORDERS, told: 0 },
    })
    await continueRecalls(getContainer(), new Date(0))
    expect(told).toEqual([])
    await settle()
    await expectStarted(recall.id)
    await settle()
    expect(await goOn(recall.id)).toBeNull()
    expect(told).toHaveLength(ORDERS)
    expect(new Set(told).size).toBe(ORDERS)
  })

  it("is one recall when it is started again meanwhile, and several go on with it at once", async () => {
    const told = dieAfterAnswer()
    const first = await start()
    const again = await start()
    expect(again.recall.id).toBe(first.recall.id)
    await Promise.all([settle(), settle(), start()])
    await settle()
    await expectStarted(first.recall.id)
    expect(new Set(told).size).toBe(ORDERS)
    expect(told).toHaveLength(ORDERS)
  })

  it("as an exercise is whole when it is answered", async () => {
    const { recall } = await trace.post("/lots/slot_batch/recall", { reason: "Drill", mock: true })
    expect(recall).toMatchObject({
      starting: false,
      notices: { count: ORDERS },
      progress: { to_block: 0 },
    })
    expect(await blocked("true")).toBe(0)
  })
})
