import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { query } from "../helpers/books"
import { createProduct, readStock, type Product } from "../helpers/create-product"
import { runApp } from "../helpers/run-app"
import { stopJobs } from "../helpers/stop-jobs"
import { useShop } from "../helpers/use-shop"

jest.setTimeout(900_000)

const PART = 2_000
/** 100,000 by hand: LARGE_OPENING=100000 npm test -- module large-opening */
const LARGE = Number(process.env.LARGE_OPENING ?? 10_000)

/**
 * Opening stock is set-based: entering a part and confirming a run send as many statements for many numbers as for few.
 * Statements are counted, not timed, so a slow machine changes nothing.
 */
runApp(({ api, getContainer }) => {
  const { admin, store, trace } = useShop()
  let camera: Product

  beforeAll(async () => {
    camera = await createProduct(api, admin, store, { title: "Camera", sku: "CAM-1" })
    await trace.track(camera.inventoryItemId, "serial")
    await trace.receive(store.locationId, camera.inventoryItemId, ["FIRST"])
    await stopJobs()
  })

  /** Runs something and answers how many statements the application sent to the database meanwhile. */
  async function statementsOf(run: () => Promise<unknown>): Promise<number> {
    const connection = getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION)
    let count = 0
    const listen = () => void count++
    connection.on("query", listen)
    try {
      await run()
    } finally {
      connection.removeListener("query", listen)
    }
    return count
  }

  it(`sends as many statements for ${LARGE} numbers as for 10, to enter a part, confirm and undo`, async () => {
    const sent: Record<string, number[]> = { add: [], confirm: [], undo: [] }
    const times: string[] = []
    for (const count of [10, LARGE]) {
      const body = { location_id: store.locationId, mode: "bring_in" }
      const { id } = (await trace.post("/opening-stock", body)).opening_stock
      const started = Date.now()
      for (let at = 0; at < count; at += PART) {
        const rows = Array.from({ length: Math.min(PART, count - at) }, (_, i) => ({
          article: "CAM-1",
          name: `C${count}-${String(at + i).padStart(6, "0")}`,
        }))
        const add = () => trace.post(`/opening-stock/${id}/rows`, { chunk: `${at}`, rows })
        sent.add.push(await statementsOf(add))
      }
      const entered = Date.now()
      sent.confirm.push(await statementsOf(() => trace.post(`/opening-stock/${id}/confirm`)))
      const confirmed = Date.now()
      expect(await readStock(api, admin, camera.inventoryItemId, store.locationId)).toMatchObject({
        stocked: count + 1,
      })
      sent.undo.push(
        await statementsOf(() => trace.post(`/opening-stock/${id}/undo`, { reason: "Wrong" }))
      )
      times.push(
        `${count}: enter ${entered - started} ms, confirm ${confirmed - entered} ms, undo ${Date.now() - confirmed} ms, memory ${Math.round(process.memoryUsage().rss / 1e6)} MB`
      )
    }
    if (process.env.SHOW_MEASURES) {
      console.warn(sent, times)
    }
    // The first part of a run makes its line.
    expect(new Set([sent.add[0], ...sent.add.slice(2)]).size).toBeLessThanOrEqual(2)
    expect(Math.max(...sent.add)).toBe(sent.add[0])
    expect(sent.confirm[1]).toBe(sent.confirm[0])
    expect(sent.undo[1]).toBe(sent.undo[0])
    const [{ movements }] = await query(
      getContainer(),
      "SELECT count(*)::int AS movements FROM traceability_lot_movement"
    )
    expect(movements).toBe(1 + 2 * (LARGE + 10))
  })
})
