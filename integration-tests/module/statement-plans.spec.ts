import { createLocation } from "../helpers/create-store"
import { createWorkshop, type Workshop } from "../helpers/manufacturing"
import { createProduct, type Product } from "../helpers/create-product"
import { runApp } from "../helpers/run-app"
import { statementsWithoutIndex } from "../helpers/plans-of"
import { stopJobs } from "../helpers/stop-jobs"
import { refused } from "../helpers/traceability"
import { useShop } from "../helpers/use-shop"

jest.setTimeout(240_000)

/** No command may become slower with every document that there ever was: each statement of it has an index to read by. */
runApp(({ api, getContainer }) => {
  const { admin, store, trace, sales, returns } = useShop()
  let laptop: Product
  let shop: Workshop
  let elsewhere: string
  /** Of lots that are found before: lists are read in an order of their own. */
  const ids: Record<string, string> = {}

  beforeAll(async () => {
    elsewhere = (
      await createLocation(api, admin, { name: "Outlet", salesChannelId: store.salesChannelId })
    ).id
    shop = await createWorkshop(api, admin, store, trace)
    laptop = await createProduct(api, admin, store, { title: "Laptop", sku: "LAP" })
    await trace.track(laptop.inventoryItemId, "serial")
    const names = Array.from({ length: 9 }, (_, i) => `SN-${i + 1}`)
    await trace.receive(store.locationId, laptop.inventoryItemId, names)
    for (const name of ["SN-4", "SN-5"]) {
      ids[name] = (await trace.lot(name)).id
    }
    await stopJobs()
  })

  const plans = (run: () => Promise<unknown>) => statementsWithoutIndex(getContainer(), run)

  async function operation(code: string, lotName: string, more: object = {}): Promise<string> {
    const item = laptop.inventoryItemId
    const { operation: made } = await trace.post("/operations", {
      code,
      location_id: store.locationId,
      lines: [{ inventory_item_id: item, quantity: 1 }],
      ...more,
    })
    await trace.post(`/operations/${made.id}/confirm`)
    const { lines } = await trace.operation(made.id)
    await trace.post(`/operations/${made.id}/lines/${lines[0].id}/details`, {
      details: [{ lot_name: lotName }],
    })
    await trace.post(`/operations/${made.id}/validate`)
    return made.id
  }

  const undo = (id: string) => trace.post(`/operations/${id}/undo`, { reason: "Entered twice" })
  const place = () => ({ inventory_item_id: laptop.inventoryItemId, location_id: store.locationId })

  it.each<[string, () => Promise<unknown>]>([
    ["a receipt", () => operation("receipt", "SN-NEW")],
    ["a transfer", () => operation("internal", "SN-1", { to_location_id: elsewhere })],
    ["a scrap", () => operation("scrap", "SN-1")],
    ["an undo", () => operation("scrap", "SN-2").then(undo)],
    [
      "a count",
      () =>
        trace.post("/stock-counts", {
          ...place(),
          lots: [{ lot_name: "SN-3", counted_quantity: 1 }],
        }),
    ],
    ["a hold and its end", () => hold("SN-4")],
    ["a rename", () => trace.post(`/lots/${ids["SN-5"]}`, { name: "SN-FIVE" })],
    ["a lookup by scanner", () => trace.post("/scan", { code: "SN-6" })],
    ["an order, its fulfilment in two parts and its return", sellAndReturn],
    ["a fulfilment that is cancelled", sellAndCancel],
    ["a delivery validated on its own page", sellOnOurPage],
    ["a label with a data identifier, scanned", scanLabel],
    ["production", produce],
    ["taking apart", takeApart],
  ])("reads nothing whole: %s", async (_name, run) => {
    expect(await plans(run)).toEqual([])
  })

  async function hold(name: string) {
    const id = ids[name]
    await trace.post(`/lots/${id}/block`, { reason: "Lid scratched" })
    await trace.post(`/lots/${id}/unblock`, { note: "Only a fingerprint" })
  }

  async function sellAndReturn() {
    const order = await sales.order([laptop.variantId, 2])
    await sales.fulfil(order, [1])
    await sales.fulfil(order, [1], [{ lot_name: "SN-7" }])
    const id = await returns.request(order, { 0: 1 })
    const lots = [{ line_item_id: order.items![0].id, lot_name: "SN-7" }]
    await trace.get(`/returns/${id}`)
    await trace.post(`/returns/${id}/lots`, { lots })
    await returns.receive(id, order, { 0: 1 })
  }

  async function sellAndCancel() {
    const order = await sales.order([laptop.variantId, 1])
    const { fulfillments } = await sales.fulfil(order, [1])
    await sales.cancel(order, fulfillments[0].id)
  }

  async function sellOnOurPage() {
    const order = await sales.order([laptop.variantId, 1])
    await trace.post(`/operations/${(await sales.delivery(order)).id}/validate`)
  }

  async function scanLabel() {
    const { operation: receipt } = await trace.post("/operations", {
      code: "receipt",
      location_id: store.locationId,
      lines: [{ inventory_item_id: shop.cell.inventoryItemId, quantity: 5 }],
    })
    await trace.post(`/operations/${receipt.id}/confirm`)
    await refused(trace.post(`/operations/${receipt.id}/scan`, { code: "1TLOT-77" }))
  }

  async function produce() {
    const order = await shop.order(shop.bike, 1)
    await shop.call(order.id, "produce-all")
    return order.id
  }

  async function takeApart() {
    await shop.call(await produce(), "unbuild")
  }
})
