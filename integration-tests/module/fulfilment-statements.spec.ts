import { createProduct, type Product } from "../helpers/create-product"
import { runApp } from "../helpers/run-app"
import { statementsOf } from "../helpers/statements-of"
import { stopJobs } from "../helpers/stop-jobs"
import { useShop } from "../helpers/use-shop"

jest.setTimeout(240_000)

/** What a fulfilment may cost beyond Medusa's own statements, begin and commit included. */
const STATEMENTS_MAX = 20

const isOurs = (statement: string) => statement.includes("traceability_")

/**
 * What tracking costs a fulfilment, in statements and whatever the number of units. Statements are counted, not timed, so a
 * slow machine changes nothing.
 */
runApp(({ api, getContainer, utils }) => {
  const { admin, store, trace, sales } = useShop()
  let plain: Product
  let tracked: Product

  beforeAll(async () => {
    plain = await createProduct(api, admin, store, { stock: 1_000 })
    tracked = await createProduct(api, admin, store)
    await trace.track(tracked.inventoryItemId, "serial")
    const names = Array.from({ length: 200 }, (_, i) => `SN-${i}`)
    await trace.receive(store.locationId, tracked.inventoryItemId, names)
    await stopJobs()
    // The first one of all loads what is loaded once.
    await fulfil(plain, 1)
    await fulfil(tracked, 1)
  })

  async function fulfil({ variantId }: Product, quantity: number): Promise<string[]> {
    const order = await sales.order([variantId, quantity])
    await utils.waitWorkflowExecutions()
    return statementsOf(getContainer(), async () => {
      await sales.fulfil(order, [quantity])
      await utils.waitWorkflowExecutions()
    })
  }

  it(`fulfils with at most ${STATEMENTS_MAX} statements more than Medusa alone, as many for 100 units as for 1`, async () => {
    const untracked = await fulfil(plain, 1)
    const alone = untracked.filter((statement) => !isOurs(statement)).length
    const one = await fulfil(tracked, 1)
    const ten = await fulfil(tracked, 10)
    const hundred = await fulfil(tracked, 100)
    if (process.env.SHOW_MEASURES) {
      console.warn(`Medusa ${alone}, untracked ${untracked.length}, tracked ${one.length}`)
    }
    expect(ten).toHaveLength(one.length)
    expect(hundred).toHaveLength(one.length)
    expect(one.length - alone).toBeLessThanOrEqual(STATEMENTS_MAX)
    // Of goods that are not tracked only that has to be found out, and whether the order is at rest.
    expect(untracked.length - alone).toBe(2)
  })
})
