import { query } from "../helpers/books"
import { createProduct, readStock, type Product } from "../helpers/create-product"
import { runApp } from "../helpers/run-app"
import { statementsOf } from "../helpers/statements-of"
import { stopJobs } from "../helpers/stop-jobs"
import { useShop } from "../helpers/use-shop"

jest.setTimeout(240_000)

/**
 * Validating a receipt is set-based: the number of statements must not grow with the number of units. Statements are
 * counted, not timed, so a slow machine changes nothing.
 */
runApp(({ api, getContainer }) => {
  const { admin, store, trace } = useShop()
  let camera: Product

  beforeAll(async () => {
    camera = await createProduct(api, admin, store, { title: "Camera", sku: "CAM-1" })
    await trace.track(camera.inventoryItemId, "serial")
    // The first receipt of an item also makes its inventory level and the place's operation types.
    await trace.receive(store.locationId, camera.inventoryItemId, ["FIRST"])
    await stopJobs()
  })

  async function openReceipt(count: number) {
    const { id, lines } = await trace.openReceipt(store.locationId, camera.inventoryItemId, count)
    return { id, line: `/operations/${id}/lines/${lines[0].id}` }
  }

  it("sends as many statements for 10,000 units as for 10, when generating, pasting and validating", async () => {
    const sent: Record<string, string[][]> = {
      generate: [],
      validate: [],
      paste: [],
      validatePasted: [],
    }
    const times: string[] = []
    for (const count of [10, 1_000, 10_000]) {
      const generated = await openReceipt(count)
      const started = Date.now()
      const first_name = `G${count}-00001`
      sent.generate.push(
        await statementsOf(getContainer(), () =>
          trace.post(`${generated.line}/generate`, { first_name, count })
        )
      )
      const between = Date.now()
      sent.validate.push(
        await statementsOf(getContainer(), () => trace.post(`/operations/${generated.id}/validate`))
      )
      times.push(`${count}: generate ${between - started} ms, validate ${Date.now() - between} ms`)

      const pasted = await openReceipt(count)
      const text = Array.from({ length: count }, (_, i) => `P${count}-${i + 1}`).join("\n")
      sent.paste.push(
        await statementsOf(getContainer(), () => trace.post(`${pasted.line}/paste`, { text }))
      )
      sent.validatePasted.push(
        await statementsOf(getContainer(), () => trace.post(`/operations/${pasted.id}/validate`))
      )
    }
    if (process.env.SHOW_MEASURES) {
      console.warn(
        Object.entries(sent).map(
          ([name, runs]) => `${name}: ${runs.map((run) => run.length).join(", ")}`
        ),
        times
      )
    }
    for (const [ten, thousand, tenThousand] of Object.values(sent)) {
      expect(ten.length).toBeGreaterThan(0)
      expect(thousand).toEqual(ten)
      expect(tenThousand).toEqual(ten)
    }
    expect(await readStock(api, admin, camera.inventoryItemId, store.locationId)).toEqual({
      stocked: 22_021,
      reserved: 0,
    })
    const [{ lots, movements }] = await query(
      getContainer(),
      "SELECT (SELECT count(*)::int FROM traceability_lot) AS lots, (SELECT count(*)::int FROM traceability_lot_movement) AS movements"
    )
    expect({ lots, movements }).toEqual({ lots: 22_021, movements: 22_021 })
    expect(await trace.lot("G10000-10000")).toMatchObject({ status: "available", quantity: 1 })
  })

  it("refuses 10,000 numbers of which one exists, and writes none", async () => {
    const receipt = await openReceipt(10_000)
    await trace.post(`${receipt.line}/generate`, { first_name: "S00001", count: 10_000 })
    await trace.receive(store.locationId, camera.inventoryItemId, ["S07777"])
    await expect(trace.post(`/operations/${receipt.id}/validate`)).rejects.toMatchObject({
      response: {
        status: 400,
        data: {
          code: "lot_exists",
          errors: [expect.objectContaining({ index: 7_776, value: "S07777" })],
        },
      },
    })
    expect(await query(getContainer(), "SELECT name FROM traceability_lot ORDER BY name")).toEqual([
      { name: "FIRST" },
      { name: "S07777" },
    ])
    expect(await readStock(api, admin, camera.inventoryItemId, store.locationId)).toMatchObject({
      stocked: 2,
    })
  })
})
