import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { query } from "../helpers/books"
import { createLargeWorkshop, type LargeWorkshop } from "../helpers/large-workshop"
import { runApp } from "../helpers/run-app"
import { stopJobs } from "../helpers/stop-jobs"
import { useShop } from "../helpers/use-shop"

jest.setTimeout(240_000)

/** Splitting and producing is set-based: the number of statements must not grow with the number of units. */
runApp(({ api, getContainer }) => {
  const { admin, store, trace } = useShop()
  let shop: LargeWorkshop

  beforeAll(async () => {
    shop = await createLargeWorkshop(api, admin, store, trace, 10_110)
    await stopJobs()
    await produce(1)
  })

  async function produce(quantity: number): Promise<number[]> {
    const batch = await shop.order(quantity)
    const connection = getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION)
    let statements = 0
    const listen = () => void statements++
    const started = Date.now()
    connection.on("query", listen)
    try {
      await trace.post(batch, { action: "produce" })
    } finally {
      connection.removeListener("query", listen)
    }
    return [statements, Date.now() - started]
  }

  it("sends as many statements for 1,000 units of ten serial numbers each as for 10", async () => {
    const [ten, tenMs] = await produce(10)
    const [thousand, thousandMs] = await produce(1_000)
    if (process.env.SHOW_MEASURES) {
      console.warn(
        `10: ${ten} statements, ${tenMs} ms; 1,000: ${thousand} statements, ${thousandMs} ms`
      )
    }
    expect(thousand).toBe(ten)
    const [counts] = await query(
      getContainer(),
      `SELECT (SELECT count(*)::int FROM traceability_lot_genealogy) AS genealogy, (SELECT count(*)::int FROM traceability_manufacturing_order) AS orders,
              (SELECT count(DISTINCT (child_lot_id, parent_lot_id))::int FROM traceability_lot_genealogy) AS pairs,
              (SELECT count(*)::int FROM traceability_lot_movement WHERE code = 'manufacturing') AS movements`
    )
    expect(counts).toEqual({ genealogy: 10_110, pairs: 10_110, orders: 1_011, movements: 11_121 })
    expect(await trace.integrity()).toEqual(expect.objectContaining({ ok: true }))
  })
})
