import { createProduct, type Product } from "../integration-tests/helpers/create-product"
import { createStore, type Store } from "../integration-tests/helpers/create-store"
import { placeOrder } from "../integration-tests/helpers/place-order"
import { traceability } from "../integration-tests/helpers/traceability"
import { type Case, measureInTurn } from "./lib/measure"
import { type Application, setDurable, startApplication } from "./lib/start-application"

jest.setTimeout(1_800_000)

const RUNS = 7

type Shop = Application & { store: Store; plain: Product }

/** Fulfilling an order through Medusa alone, and with the plugin, tracked and not; in turn. */
describe("fulfilments", () => {
  let bare: Shop
  let plugin: Shop
  let numbered: Product

  async function openShop(folder: string): Promise<Shop> {
    const application = await startApplication(folder)
    const { api, admin } = application
    const store = await createStore(api, admin)
    return { ...application, store, plain: await createProduct(api, admin, store, { stock: 1e6 }) }
  }

  beforeAll(async () => {
    await setDurable(false)
    bare = await openShop("bench/bare")
    plugin = await openShop("")
    const { api, admin, store } = plugin
    numbered = await createProduct(api, admin, store)
    const trace = traceability(api, admin)
    await trace.track(numbered.inventoryItemId, "serial")
    for (let i = 0; i < 3; i++) {
      const receipt = await trace.openReceipt(store.locationId, numbered.inventoryItemId, 10_000)
      await trace.post(`/operations/${receipt.id}/lines/${receipt.lines[0].id}/generate`, {
        count: 10_000,
      })
      await trace.post(`/operations/${receipt.id}/validate`)
    }
  })

  afterAll(async () => {
    await bare?.stop()
    await plugin?.stop()
  })

  async function fulfilmentOf(
    name: string,
    shop: Shop,
    { variantId }: Product,
    quantity: number,
    besides?: string
  ): Promise<Case> {
    const { api, admin, store, statements } = shop
    const orders: Awaited<ReturnType<typeof placeOrder>>[] = []
    for (let i = 0; i <= RUNS; i++) {
      orders.push(await placeOrder(api, store, [{ variantId, quantity }]))
      if (shop === plugin) {
        await traceability(api, admin).order(orders[i].id)
      }
    }
    const run = (index: number) =>
      api.post(
        `/admin/orders/${orders[index].id}/fulfillments`,
        { location_id: store.locationId, items: [{ id: orders[index].items![0].id, quantity }] },
        admin
      )
    return { name, run, statements, besides }
  }

  it.each([
    ["", false],
    [", waiting for the disk", true],
  ])("of 1, 100 and 1,000 units with 30,000 serial numbers received%s", async (how, durable) => {
    const cases: Case[] = []
    for (const [units, unit] of [
      [1, "unit"],
      [100, "units"],
      [1_000, "units"],
    ] as const) {
      const alone = `fulfil ${units} ${unit}, Medusa alone${how}`
      const name = `fulfil ${units} ${unit}, with the plugin`
      cases.push(
        await fulfilmentOf(alone, bare, bare.plain, units, alone),
        await fulfilmentOf(`${name}, not tracked${how}`, plugin, plugin.plain, units, alone),
        await fulfilmentOf(`${name}, serial numbers${how}`, plugin, numbered, units, alone)
      )
    }
    await setDurable(durable)
    await measureInTurn(cases, RUNS)
    await setDurable(false)
  })
})
