import { createProduct, readStock, type Product } from "../helpers/create-product"
import { DEMO_START_LIMIT_MS, startDemo, type Demo } from "../helpers/start-demo"
import { traceability, type Traceability } from "../helpers/traceability"
import { openDemoShop, type DemoShop } from "./helpers/demo-shop"
import { logIn, openBrowser, type Browser } from "./helpers/open-browser"

/** One story, told in order: what a step does, the next one builds on. */
describe("manufacturing with serial numbers in the admin", () => {
  let demo: Demo
  let shop: DemoShop
  let trace: Traceability
  let lamp: Product
  let driver: Product
  let browser: Browser
  let orderId: string

  beforeAll(async () => {
    demo = await startDemo()
    shop = await openDemoShop(demo)
    trace = traceability(shop.api, shop.admin)
    lamp = await createProduct(shop.api, shop.admin, shop.store, {
      title: "Ceiling Lamp",
      sku: "LAMP-C1",
    })
    driver = await createProduct(shop.api, shop.admin, shop.store, {
      title: "LED Driver",
      sku: "DRV-24",
    })
    await trace.track(lamp.inventoryItemId, "serial", { number_prefix: "LC-", number_padding: 4 })
    await trace.track(driver.inventoryItemId, "serial")
    await trace.receive(shop.store.locationId, driver.inventoryItemId, ["D-1", "D-2", "D-3"])
    browser = await openBrowser(demo)
    await logIn(browser.page, demo)
  }, DEMO_START_LIMIT_MS)

  afterAll(async () => {
    await browser?.close()
    await demo?.stop()
  })

  afterEach(async () => {
    expect(browser?.problems ?? []).toEqual([])
    expect((await trace.integrity()).ok).toBe(true)
  })

  const stock = (product: Product) =>
    readStock(shop.api, shop.admin, product.inventoryItemId, shop.store.locationId)

  /** What is in the unit today, by the interface and not by what the page says. */
  const inside = async (serial: string) => {
    const { units } = await trace.get(`/manufacturing-orders/${orderId}/units`)
    const unit = units.find((one: { name: string }) => one.name === serial)
    return unit.components
      .filter(
        (part: { quantity: number; returned_quantity: number }) =>
          part.quantity > part.returned_quantity
      )
      .map((part: { name: string }) => part.name)
  }

  it("writes down what a lamp is made of", async () => {
    const { page, screenshot } = browser
    await page.goto("/app/traceability/bills-of-materials")
    await page.getByRole("link", { name: "Create", exact: true }).click()
    const form = page.getByRole("dialog")
    const choose = async (index: number, sku: string) => {
      await form.getByLabel("Product", { exact: true }).nth(index).fill(sku)
      await page.getByRole("option", { name: new RegExp(sku) }).click()
    }
    await choose(0, "LAMP-C1")
    await choose(1, "DRV-24")
    await form.getByLabel("Quantity", { exact: true }).nth(1).fill("1")
    await form.getByLabel("Name").fill("Series C")
    await page.keyboard.press("Control+Enter")

    await page.getByRole("heading", { name: "Ceiling Lamp" }).waitFor()
    await page.getByRole("row", { name: /LED Driver.*DRV-24.*1/ }).waitFor()
    await screenshot("bill-of-materials")
  })

  it("makes an order of it whose components are reserved when it is confirmed", async () => {
    const { page } = browser
    await page.getByRole("link", { name: "Manufacture", exact: true }).click()
    const form = page.getByRole("dialog")
    await form.getByText("For 1: 1 × DRV-24").waitFor()
    await form.getByLabel("Quantity").fill("2")
    await form.getByLabel("Stock location").click()
    await page.getByRole("option", { name: "Berlin Warehouse" }).click()
    await form.getByRole("switch").click()
    await page.keyboard.press("Control+Enter")
    await page.keyboard.press("Control+Enter")
    await page.getByRole("button", { name: "Confirm" }).click()
    await page.getByText("Confirmed", { exact: true }).waitFor()

    orderId = page.url().split("/").pop()!
    await page.getByRole("row", { name: /LED Driver.*Available.*D-1.*D-2/ }).waitFor()
    expect(await stock(driver)).toMatchObject({ stocked: 3 })
    // The second Ctrl+Enter came while the first one was answered, and made nothing.
    const made = { inventory_item_id: lamp.inventoryItemId }
    expect((await trace.get("/manufacturing-orders", made)).count).toBe(1)
  })

  it("shows at its cell a component that does not exist, and writes nothing", async () => {
    const { page, screenshot } = browser
    // By the keyboard: the message of the step before lies over the button for a while.
    await page.getByRole("button", { name: /Produce All/ }).press("Enter")
    const modal = page.getByRole("dialog", { name: "Batch Production" })
    await modal.getByRole("button", { name: "Generate" }).click()
    await modal.getByRole("tab", { name: "Grid" }).click()
    await modal.getByLabel("DRV-24, unit 1").pressSequentially("D-3")
    await page.keyboard.press("Enter")
    await page.keyboard.type("D-9")

    await modal.locator("[aria-invalid=true][aria-label='DRV-24, unit 2']").waitFor()
    await modal
      .getByText(/Line 2: D-9 is not a known number of LED Driver/)
      .first()
      .waitFor()
    expect(await modal.getByRole("button", { name: "Produce", exact: true }).isDisabled()).toBe(
      true
    )
    await screenshot("pairing-grid")
    expect(await stock(lamp)).toMatchObject({ stocked: 0 })
  })

  it("builds each lamp with the driver that was scanned for it", async () => {
    const { page, screenshot } = browser
    const modal = page.getByRole("dialog", { name: "Batch Production" })
    await modal.getByLabel("DRV-24, unit 2").fill("D-1")
    await modal.getByRole("button", { name: "Produce", exact: true }).click()
    await page.getByRole("heading", { name: "Units" }).waitFor()

    await page.getByRole("row", { name: /LC-0001.*D-3/ }).waitFor()
    await page.getByRole("row", { name: /LC-0002.*D-1/ }).waitFor()
    await screenshot("manufacturing-order")
    expect(await inside("LC-0001")).toEqual(["D-3"])
    expect(await stock(lamp)).toMatchObject({ stocked: 2 })
    expect(await stock(driver)).toMatchObject({ stocked: 1 })
  })

  it("replaces a driver, and still says which one the lamp was built with", async () => {
    const { page } = browser
    await page
      .getByRole("row", { name: /LC-0001/ })
      .getByRole("button")
      .click()
    await page.getByRole("menuitem", { name: /Swap/ }).click()
    await page.getByLabel("Taken out", { exact: true }).click()
    await page.getByRole("option", { name: /D-3/ }).click()
    await page.getByLabel("Put in").fill("D-2")
    await page.keyboard.press("Control+Enter")

    await page.getByText(/D-3 was replaced by D-2, /).waitFor()
    await page.getByRole("row", { name: /LC-0001.*DRV-24\s*D-2/ }).waitFor()
    await page.getByRole("tab", { name: "As built" }).click()
    await page.getByRole("row", { name: /LC-0001.*DRV-24\s*D-3/ }).waitFor()
    expect(await inside("LC-0001")).toEqual(["D-2"])
    expect(await trace.lot("D-3")).toMatchObject({ status: "available" })
  })

  it("takes a lamp apart, and says before what comes back", async () => {
    const { page } = browser
    await page
      .getByRole("row", { name: /LC-0001/ })
      .getByRole("button")
      .click()
    await page.getByRole("menuitem", { name: /Unbuild/ }).click()
    const drawer = page.getByRole("dialog")
    await drawer.getByRole("listitem").filter({ hasText: "D-2" }).waitFor()
    await drawer.getByRole("button", { name: "Unbuild", exact: true }).click()

    await page.getByRole("row", { name: /LC-0001.*Taken apart/ }).waitFor()
    expect(await inside("LC-0001")).toEqual([])
    expect(await stock(lamp)).toMatchObject({ stocked: 1 })
    expect(await stock(driver)).toMatchObject({ stocked: 2 })
  })
})
