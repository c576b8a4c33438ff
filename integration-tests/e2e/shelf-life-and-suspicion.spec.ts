import { createProduct, type Product } from "../helpers/create-product"
import { placeOrder } from "../helpers/place-order"
import { DEMO_START_LIMIT_MS, startDemo, type Demo } from "../helpers/start-demo"
import { traceability, type Traceability } from "../helpers/traceability"
import { openDemoShop, type DemoShop } from "./helpers/demo-shop"
import { logIn, openBrowser, type Browser } from "./helpers/open-browser"

const DAY_MS = 24 * 60 * 60 * 1000
const inDays = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10)

/** Goods that are too old for who buys them, and units that must not leave, as the admin shows them. */
describe("shelf life and suspicious units in the admin", () => {
  let demo: Demo
  let shop: DemoShop
  let trace: Traceability
  let tea: Product
  let phone: Product
  let browser: Browser

  beforeAll(async () => {
    demo = await startDemo()
    shop = await openDemoShop(demo)
    trace = traceability(shop.api, shop.admin)
    const { locationId } = shop.store
    tea = await createProduct(shop.api, shop.admin, shop.store, { title: "Green Tea", sku: "TEA" })
    const dates = { use_expiration: true, expiration_days: 200, removal_strategy: "fefo" }
    await trace.track(tea.inventoryItemId, "lot", dates)
    await trace.receive(locationId, tea.inventoryItemId, [
      ["TEA-OLD", 5, inDays(20)],
      ["TEA-NEW", 5, inDays(150)],
    ])
    phone = await createProduct(shop.api, shop.admin, shop.store, { title: "Phone", sku: "PHONE" })
    await trace.track(phone.inventoryItemId, "serial")
    await trace.receive(locationId, phone.inventoryItemId, ["PH-1", "PH-2"])
    browser = await openBrowser(demo)
    await logIn(browser.page, demo)
  }, DEMO_START_LIMIT_MS)

  afterAll(async () => {
    await browser?.close()
    await demo?.stop()
  })

  afterEach(() => {
    expect(browser?.problems ?? []).toEqual([])
  })

  const deliveryOf = async (orderId: string) => (await trace.order(orderId)).operations[0]
  const buy = async (variantId: string) =>
    placeOrder(shop.api, shop.store, [{ variantId, quantity: 1 }], { email: "tea@example.com" })

  it("makes a rule for the sales channel, and a new order gets the fresher lot", async () => {
    const { page, screenshot } = browser
    await page.goto("/app/settings/traceability")
    await page.getByRole("button", { name: "Add rule" }).click()
    const drawer = page.getByRole("dialog")
    await drawer.getByLabel("Sales channel", { exact: true }).fill("Web")
    await page.getByRole("option", { name: "Web shop" }).click()
    await drawer.getByLabel("Product").fill("TEA")
    await page.getByRole("option", { name: /TEA/ }).click()
    await drawer.getByLabel("Days left").fill("30")
    await page.keyboard.press("Control+Enter")
    await page.getByText("The rule is saved").waitFor()
    const rule = page.getByRole("row", { name: /Green Tea.*30 days/ })
    await rule.waitFor()
    await screenshot("shelf-life-rules")

    const order = await buy(tea.variantId)
    const { id } = await deliveryOf(order.id)
    await page.goto(`/app/traceability/operations/${id}`)
    await page.getByText("TEA-NEW").first().waitFor()
    expect(await page.getByText("TEA-OLD").count()).toBe(0)
  })

  it("refuses the old lot with its days and the rule, and takes it with a reason that the movement keeps", async () => {
    const { page, screenshot } = browser
    const order = await buy(tea.variantId)
    const { id } = await deliveryOf(order.id)
    await page.goto(`/app/traceability/operations/${id}`)
    await page.getByRole("button", { name: "Detailed Operations", exact: true }).click()
    const modal = page.getByRole("dialog", { name: "Detailed Operations" })
    await modal.getByRole("button", { name: "Remove line 1" }).click()
    await modal.getByLabel("Scan or type a lot").pressSequentially("TEA-OLD")
    await page.keyboard.press("Enter")
    await modal
      .getByText(/TEA-OLD has 20 days of its shelf life left, and 30 days are needed/)
      .first()
      .waitFor()
    await screenshot("shelf-life-refused")
    await modal.getByRole("button", { name: "Use anyway…" }).click()
    await modal.getByLabel("Why TEA-OLD is used anyway").fill("The customer knows the date")
    await page.keyboard.press("Enter")
    await modal.getByRole("button", { name: "Confirm" }).click()
    await modal.waitFor({ state: "hidden" })
    await page.getByRole("button", { name: "Validate" }).click()
    await page.getByText("Done", { exact: true }).first().waitFor()

    const [movement] = await trace.movements((await trace.lot("TEA-OLD")).id)
    expect(movement).toMatchObject({ override_reason: "The customer knows the date" })
  })

  it("lists what will not make it, and marks it down with one press", async () => {
    const { page, screenshot } = browser
    await page.goto("/app/traceability/shelf-life?risk=lost")
    const row = page.getByRole("row", { name: /TEA-OLD/ })
    await row.getByText("No longer Web shop").first().waitFor()
    await screenshot("shelf-life")
    await row.getByRole("button").last().click()
    await page.getByRole("menuitem", { name: "Mark down" }).click()
    await page.getByText(/has the tag “short-dated” now/).waitFor()
    await page.getByRole("heading", { name: "Stock rotation" }).waitFor()
  })

  it("reports a unit stolen: an order gets another one, and the scan station stops it", async () => {
    const { page, screenshot } = browser
    const order = await buy(phone.variantId)
    const { id: lotId } = await trace.lot("PH-1")
    await page.goto(`/app/traceability/lots/${lotId}`)
    await page.getByRole("heading", { name: "PH-1" }).waitFor()
    await page
      .getByRole("heading", { name: "PH-1" })
      .locator("xpath=../..")
      .getByRole("button")
      .last()
      .click()
    await page.getByRole("menuitem", { name: "Report as stolen or lost" }).click()
    await page.getByLabel("Reason").fill("Taken from the van")
    await page.getByLabel("Police or insurance reference").fill("Police 4711")
    await page.keyboard.press("Control+Enter")
    await page.getByText(/Stolen since .*Taken from the van · Police 4711/).waitFor()

    const { id } = await deliveryOf(order.id)
    await page.goto(`/app/traceability/operations/${id}/scan`)
    const scan = async (code: string) => {
      await page.getByLabel("Scan or type a code").pressSequentially(code)
      await page.keyboard.press("Enter")
    }
    await scan("PH-1")
    await page
      .getByText(/STOP: PH-1 was reported stolen \(Police 4711\)/)
      .first()
      .waitFor()
    await screenshot("scan-stopped")
    await scan("PH-2")
    await page.getByText("1 of 1").waitFor()

    await page.goto("/app/traceability/scan")
    await scan("PH-1")
    await page.getByText("STOP: PH-1 is reported: Stolen. Put it aside.").waitFor()
  })

  it("clears it, because it was found, and it may leave again", async () => {
    const { page, screenshot } = browser
    await page.goto("/app/traceability/suspicious-units?state=open")
    const row = page.getByRole("row", { name: /PH-1/ })
    await row.waitFor()
    await screenshot("suspicious-units")
    await row.getByRole("button", { name: "Clear…" }).click()
    await page.getByLabel("Reason").fill("The driver had it")
    await page.keyboard.press("Control+Enter")
    await page.getByText("PH-1 is cleared").waitFor()
    expect(await trace.lot("PH-1")).toMatchObject({ blocked_at: null, status: "available" })
    expect((await trace.integrity()).ok).toBe(true)
  })
})
