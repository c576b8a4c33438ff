import { Writable } from "node:stream"
import { pipeline } from "node:stream/promises"
import type { AxiosResponse } from "axios"
import { query } from "../helpers/books"
import { createProduct } from "../helpers/create-product"
import { runApp } from "../helpers/run-app"
import { useShop } from "../helpers/use-shop"

jest.setTimeout(300_000)

const UNITS = Number(process.env.LARGE_RECALL ?? 5_000)
/** Others wait no longer at a stretch than this part of the whole. A part, not milliseconds: a busy machine makes both longer. */
const LONGEST_PART = 0.3

/** How long other work of the process had to wait at most while this ran, as a part of the time that it took. */
async function longestPauseOf(run: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  let longest = 0
  let isOver = false
  let since = start
  const takeTurn = () => {
    const now = performance.now()
    longest = Math.max(longest, now - since)
    since = now
    if (!isOver) {
      setImmediate(takeTurn)
    }
  }
  setImmediate(takeTurn)
  await run()
  isOver = true
  const whole = performance.now() - start
  if (process.env.SHOW_MEASURES) {
    console.log(`${Math.round(longest)} of ${Math.round(whole)} ms`)
  }
  return longest / whole
}

/** A batch of many serial numbers, received by one operation and sold ten by ten. Written by SQL, as a year would have left it. */
runApp(({ api, getContainer }) => {
  const { admin, store, trace } = useShop({ checksIntegrity: false })
  let lotId: string
  let operationId: string

  beforeAll(async () => {
    const phone = await createProduct(api, admin, store, { title: "Phone", sku: "PHONE" })
    const item = phone.inventoryItemId
    await trace.track(item, "serial")
    await trace.receive(store.locationId, item, ["B-0"])
    lotId = (await trace.lot("B-0")).id
    const found = await query(
      getContainer(),
      `SELECT operation_id FROM traceability_lot_movement WHERE lot_id = ?`,
      [lotId]
    )
    operationId = found[0].operation_id
    const row = `SELECT 'slot_x' || i AS lot, i / 10 AS place FROM generate_series(1, ${UNITS}) i`
    const movement = (from: string, to: string, operation: string, order: string, code: string) =>
      `INSERT INTO traceability_lot_movement (id, lot_id, inventory_item_id, quantity, from_location_id, to_location_id, operation_id, code, reference, order_id, occurred_at, hash)
       SELECT 'lmov_${code}' || lot, lot, '${item}', 1, ${from}, ${to}, ${operation}, '${code}', '${code}/' || place, ${order}, now(), md5(lot) || md5(lot) FROM (${row}) AS r`
    const here = `'${store.locationId}'`
    await query(
      getContainer(),
      [
        "BEGIN",
        "SET LOCAL session_replication_role = replica",
        `INSERT INTO traceability_lot (id, inventory_item_id, uniqueness_scope, kind, name, batch_lot_id)
         SELECT lot, '${item}', '${item}', 'serial', lot, '${lotId}' FROM (${row}) AS r`,
        `INSERT INTO traceability_lot_stock (id, lot_id, inventory_item_id, kind, location_id, quantity, received_at)
         SELECT 'lstk_' || lot, lot, '${item}', 'serial', 'customer', 1, now() FROM (${row}) AS r`,
        movement("'supplier'", here, `'${operationId}'`, "NULL", "receipt"),
        movement(here, "'customer'", "'sop_x' || place", "'order_x' || place", "delivery"),
        "COMMIT",
      ].join(";\n")
    )
    await query(getContainer(), "ANALYZE")
  })

  /** Sends a request and takes the answer as it comes, without reading it. */
  const take = async (path: string): Promise<number> => {
    const url = `/admin/traceability${path}`
    const options = { ...admin, responseType: "stream" as const }
    const { data }: AxiosResponse = await api.get(url, options)
    let size = 0
    const count = new Writable({
      write: (chunk: Buffer, _encoding, done) => {
        size += chunk.length
        done()
      },
    })
    await pipeline(data, count)
    return size
  }

  it.each([
    ["a recall as a table", () => `/lots/${lotId}/recall?format=csv`],
    ["an operation as EPCIS events", () => `/operations/${operationId}/epcis`],
  ])("%s lets others have their turn", async (_name, path) => {
    let size = 0
    // The first one compiles, and a garbage collection in one of them says nothing.
    const pauses: number[] = []
    for (let run = 0; run < 4; run++) {
      pauses.push(await longestPauseOf(async () => (size = await take(path()))))
    }
    expect(size).toBeGreaterThan(10_000)
    expect(Math.min(...pauses)).toBeLessThan(LONGEST_PART)
  })

  it("starting a recall lets others have their turn", async () => {
    const body = { lot_id: lotId, reason: "Battery" }
    const pause = await longestPauseOf(() => trace.post("/recalls", body))
    expect(pause).toBeLessThan(LONGEST_PART)
  })
})
