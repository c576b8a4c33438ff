import { createProduct, readStock, type Product } from "../helpers/create-product"
import { fulfilling } from "../helpers/fulfil"
import { returning } from "../helpers/return-goods"
import { DEMO_START_LIMIT_MS } from "../helpers/start-demo"
import type { Traceability } from "../helpers/traceability"
import { countClicks, type Clicks } from "./helpers/count-clicks"
import { orderFromSupplier, type DemoShop } from "./helpers/demo-shop"
import type { Browser } from "./helpers/open-browser"
import { expectAllWell, openJourney, type Journey } from "./helpers/open-journey"

const serials = (from: number, count: number) =>
  Array.from({ length: count }, (_, index) => `DL-${String(from + index).padStart(4, "0")}`)

/** What is done every day, with how often somebody has to press something. One story, told in order. */
describe("a day at the desk", () => {
  let journey: Journey
  let shop: DemoShop
  let trace: Traceability
  let browser: Browser
  let lamp: Product
  let clicks: Clicks

  beforeAll(async () => {
    journey = await openJourney()
    ;({ shop, trace, browser } = journey)
    const { api, admin, store } = shop
    lamp = await createProduct(api, admin, store, { title: "Desk Lamp", sku: "LAMP-D1" })
    const numbers = { number_prefix: "DL-", number_padding: 4 }
    await trace.track(lamp.inventoryItemId, "serial", numbers)
    clicks = await countClicks(browser.page)
  }, DEMO_START_LIMIT_MS)

  afterAll(() => journey?.end())

  afterEach(() => expectAllWell(journey))

  const stock = () => readStock(shop.api, shop.admin, lamp.inventoryItemId, shop.store.locationId)

  it("receives 20 with a scanner in 3 clicks and 20 scans", async () => {
    const { page } = browser
    const order = await orderFromSupplier(shop, lamp.inventoryItemId, 20)
    await page.goto(`/app/traceability/purchase-orders/${order.id}`)
    await clicks.start()
    await page.getByRole("link", { name: "Receive" }).click()
    await page.getByRole("main").getByRole("link", { name: "Scan", exact: true }).click()
    await journey.isFocused("Scan or type a code")
    for (const serial of serials(1, 20)) {
      await journey.scan(serial)
    }
    await page.getByText("20 of 20").first().waitFor()
    await page.getByRole("button", { name: "Validate" }).click()
    await page
      .getByText(/ is done/)
      .first()
      .waitFor()

    expect(await clicks.count()).toBe(3)
    expect(await stock()).toEqual({ stocked: 20, reserved: 0 })
    expect(await trace.lot("DL-0020")).toMatchObject({ status: "available" })
    const { purchase_order } = await trace.get(`/purchase-orders/${order.id}`)
    expect(purchase_order.state).toBe("received")
  })

  it("ships 3 serial numbers of an order in 2 clicks and 3 scans", async () => {
    const { page } = browser
    const { api, admin, store } = shop
    const order = await fulfilling(api, admin, store, trace).order([lamp.variantId, 3])
    await page.goto(`/app/orders/${order.id}`)
    await clicks.start()
    await page.getByRole("link", { name: "Pack", exact: true }).click()
    await journey.isFocused("Scan a unit, or DONE")
    // Not those that were proposed: what is in the hand counts.
    for (const serial of ["DL-0011", "DL-0012", "DL-0013"]) {
      await journey.scan(serial)
    }
    await page.getByText("Everything is scanned.").waitFor()
    await page.getByRole("button", { name: "Fulfil", exact: true }).click()
    await page
      .getByText(/ is fulfilled\./)
      .first()
      .waitFor()

    expect(await clicks.count()).toBe(2)
    expect(await stock()).toEqual({ stocked: 17, reserved: 0 })
    const { lines } = await trace.order(order.id)
    const names = lines[0].delivered.map(({ name }: { name: string }) => name).sort()
    expect(names).toEqual(["DL-0011", "DL-0012", "DL-0013"])
  })

  it("takes one of them back in 2 clicks and a scan", async () => {
    const { page } = browser
    const { api, admin, store } = shop
    const { lots } = await trace.get("/lots", { q: "DL-0012" })
    const { order_id } = (await trace.get(`/lots/${lots[0].id}`)).lot.owner
    const fields = "fields=id,*items"
    const { order } = (await api.get(`/admin/orders/${order_id}?${fields}`, admin)).data
    await returning(api, admin, store).request(order, { 0: 1 })
    await page.goto(`/app/orders/${order_id}`)
    await clicks.start()
    await page.getByRole("button", { name: /^Receive return/ }).click()
    await journey.isFocused("Scan or type a serial number")
    await journey.scan("DL-0012")
    await page.getByRole("button", { name: /^Receive 1/ }).click()
    await page.getByRole("dialog").waitFor({ state: "hidden" })
    await page.getByRole("button", { name: /^Receive return/ }).waitFor({ state: "hidden" })

    expect(await clicks.count()).toBe(2)
    expect(await trace.lot("DL-0012")).toMatchObject({
      status: "available",
      location_id: store.locationId,
    })
    expect(await stock()).toEqual({ stocked: 18, reserved: 0 })
  })

  it("makes 5 with serial numbers in 3 clicks", async () => {
    const { page } = browser
    const { api, admin, store } = shop
    const kit = await createProduct(api, admin, store, { title: "Lamp Set", sku: "SET-L1" })
    await trace.track(kit.inventoryItemId, "serial", { number_prefix: "LS-", number_padding: 3 })
    const body = {
      inventory_item_id: kit.inventoryItemId,
      quantity: 5,
      location_id: store.locationId,
    }
    const lines = [{ inventory_item_id: lamp.inventoryItemId, quantity: 1 }]
    await trace.post("/boms", { inventory_item_id: kit.inventoryItemId, lines })
    const { manufacturing_order } = await trace.post("/manufacturing-orders", body)
    await trace.post(`/manufacturing-orders/${manufacturing_order.id}/confirm`)
    await page.goto(`/app/traceability/manufacturing-orders/${manufacturing_order.id}`)
    await page.getByRole("button", { name: /Produce All/ }).waitFor()
    await clicks.start()
    await page.getByRole("button", { name: /Produce All/ }).click()
    const modal = page.getByRole("dialog", { name: "Batch Production" })
    await modal.getByRole("button", { name: "Generate" }).click()
    await modal.getByRole("button", { name: "Produce", exact: true }).click()
    await page.getByRole("heading", { name: "Units" }).waitFor()
    await page.getByRole("row", { name: /LS-005/ }).waitFor()

    expect(await clicks.count()).toBe(3)
    const made = await readStock(api, admin, kit.inventoryItemId, store.locationId)
    expect(made.stocked).toBe(5)
    expect(await stock()).toEqual({ stocked: 13, reserved: 0 })
  })

  it.each(["/orders", "/products", "/traceability/suppliers", "/settings/traceability"])(
    "traces a unit from %s in 2 clicks",
    async (path) => {
      const { page } = browser
      await page.goto(`/app${path}`)
      await page.getByRole("button", { name: /^Search lots/ }).waitFor()
      await clicks.start()
      await page.getByRole("button", { name: /^Search lots/ }).click()
      await journey.isFocused("Type or scan")
      await journey.scan("DL-0011")
      await page.getByRole("heading", { name: "DL-0011" }).waitFor()
      await page.getByRole("link", { name: "Traceability", exact: true }).last().click()
      await page
        .getByRole("row", { name: /Customer/ })
        .first()
        .waitFor()

      expect(await clicks.count()).toBe(2)
    }
  )

  it("recalls a unit, and what it is in, in 3 clicks and a reason", async () => {
    const { page } = browser
    const { id } = await trace.lot("DL-0001")
    await page.goto(`/app/traceability/lots/${id}`)
    await page.getByRole("link", { name: "Recall", exact: true }).waitFor()
    await clicks.start()
    await page.getByRole("link", { name: "Recall", exact: true }).click()
    await page.getByRole("button", { name: "Start recall" }).click()
    const drawer = page.getByRole("dialog")
    await drawer.getByText(/This blocks 2 lots and serial numbers/).waitFor()
    await page.waitForFunction(`document.activeElement?.tagName === "TEXTAREA"`)
    await page.keyboard.type("The driver overheats")
    await drawer.getByRole("button", { name: "Start recall" }).click()
    await page.getByText("The driver overheats").first().waitFor()
    await page.waitForURL("**/traceability/recalls/**")

    expect(await clicks.count()).toBe(3)
    expect((await trace.lot("DL-0001")).blocked_at).not.toBeNull()
    expect((await trace.lot("LS-001")).blocked_reason).toMatch(/The driver overheats/)
  })
})
