import { createProduct, type Product } from "../helpers/create-product"
import { runApp } from "../helpers/run-app"
import { statementsOf } from "../helpers/statements-of"
import { stopJobs } from "../helpers/stop-jobs"
import { useShop } from "../helpers/use-shop"
import { dayIn } from "../helpers/in-days"

jest.setTimeout(240_000)

/** What rules of shelf life cost a fulfilment, in statements. That a shop without any pays nothing is in `fulfilment-statements`. */
runApp(({ api, getContainer, utils }) => {
  const { admin, store, trace, sales } = useShop()
  let coffee: Product

  beforeAll(async () => {
    coffee = await createProduct(api, admin, store)
    await trace.track(coffee.inventoryItemId, "lot", { use_expiration: true, expiration_days: 90 })
    await trace.receive(store.locationId, coffee.inventoryItemId, [["C-1", 500, dayIn(80)]])
    await stopJobs()
    await fulfil(1)
  })

  async function fulfil(quantity: number): Promise<string[]> {
    const order = await sales.order([coffee.variantId, quantity])
    await utils.waitWorkflowExecutions()
    return statementsOf(getContainer(), async () => {
      await sales.fulfil(order, [quantity])
      await utils.waitWorkflowExecutions()
    })
  }

  it("one statement more with rules, whatever their number", async () => {
    const without = await fulfil(1)
    const rule = (body: object) => trace.post("/shelf-life/rules", body)
    await rule({ buyer: "all", min_days: 10 })
    const withOne = await fulfil(1)
    await rule({ buyer: "sales_channel", buyer_id: store.salesChannelId, min_days: 20 })
    await rule({ buyer: "country", buyer_id: "de", min_percent: 30 })
    await rule({ buyer: "all", inventory_item_id: coffee.inventoryItemId, min_percent: 20 })
    const withFour = await fulfil(1)
    expect(withOne).toHaveLength(without.length + 1)
    expect(withFour).toHaveLength(without.length + 1)
  })
})
