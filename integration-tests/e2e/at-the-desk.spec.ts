import type { Locator } from "playwright-core"
import { createProduct, readStock, type Product } from "../helpers/create-product"
import { fulfilling, type Fulfilling } from "../helpers/fulfil"
import { returning, type Returning } from "../helpers/return-goods"
import { DEMO_START_LIMIT_MS, startDemo, type Demo } from "../helpers/start-demo"
import { traceability, type Traceability } from "../helpers/traceability"
import { countClicks } from "./helpers/count-clicks"
import { openDemoShop, type DemoShop } from "./helpers/demo-shop"
import { logIn, openBrowser, type Browser } from "./helpers/open-browser"

const numbered = (prefix: string, count: number) =>
  Array.from({ length: count }, (_one, index) => `${prefix}${String(index + 1).padStart(4, "0")}`)

/** What people do all day, as they do it: they press the button that is next, whatever they pressed before. */
describe("a day at the desk", () => {
  let demo: Demo
  let shop: DemoShop
  let trace: Traceability
  let sales: Fulfilling
  let returns: Returning
  let browser: Browser
  let jam: Product
  let phone: Product

  beforeAll(async () => {
    demo = await startDemo()
    shop = await openDemoShop(demo)
    const { api, admin, store } = shop
    trace = traceability(api, admin)
    sales = fulfilling(api, admin, store, trace)
    returns = returning(api, admin, store)
    jam = await createProduct(api, admin, store, { title: "Plum Jam", sku: "JAM-P" })
    phone = await createProduct(api, admin, store, { title: "Field Telephone", sku: "TEL-9" })
    await trace.track(jam.inventoryItemId, "lot", { number_prefix: "JAM-" })
    await trace.track(phone.inventoryItemId, "serial", { number_prefix: "TEL-" })
    await trace.receive(store.locationId, phone.inventoryItemId, ["P-1", "P-2", "P-3"])
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

  async function openOrder(of: Product, quantity: number) {
    const { manufacturing_order } = await trace.post("/manufacturing-orders", {
      inventory_item_id: of.inventoryItemId,
      quantity,
      location_id: shop.store.locationId,
    })
    await trace.post(`/manufacturing-orders/${manufacturing_order.id}/confirm`)
    await browser.page.goto(`/app/traceability/manufacturing-orders/${manufacturing_order.id}`)
  }

  async function openDetails(quantity: number): Promise<Locator> {
    const { page } = browser
    const { locationId } = shop.store
    const { id } = await trace.openReceipt(locationId, phone.inventoryItemId, quantity)
    await page.goto(`/app/traceability/operations/${id}`)
    await page.getByRole("button", { name: "Detailed Operations", exact: true }).click()
    return page.getByRole("dialog", { name: "Detailed Operations" })
  }

  it("makes the lot that was typed, although nobody pressed Enter", async () => {
    const { page } = browser
    await openOrder(jam, 12)
    const clicks = await countClicks(page, async () => {
      await page.getByLabel("Lot/Serial Number", { exact: true }).pressSequentially("PLUM-26-A")
      await page.getByRole("button", { name: "Produce All" }).click()
      await page.getByText("Done", { exact: true }).first().waitFor()
    })

    expect(clicks).toBe(1)
    expect(await trace.lot("PLUM-26-A")).toMatchObject({ status: "available", quantity: 12 })
    expect(await stock(jam)).toMatchObject({ stocked: 12 })
  })

  it("produces nothing when the number that was typed is refused, and says so beside it", async () => {
    const { page } = browser
    await trace.post("/lots", { inventory_item_id: phone.inventoryItemId, name: "P-9" })
    await openOrder(phone, 1)
    const number = page.getByLabel("Lot/Serial Number", { exact: true })
    await number.pressSequentially("P-1")
    await page.getByRole("button", { name: "Produce All" }).click()
    await page.getByRole("alert").filter({ hasText: "P-1" }).waitFor()
    expect(await stock(phone)).toMatchObject({ stocked: 3 })

    await number.fill("P-9")
    await page.getByRole("button", { name: "Produce All" }).click()
    await page.getByText("Done", { exact: true }).first().waitFor()
    expect(await trace.lot("P-9")).toMatchObject({ status: "available" })
  })

  it("makes five with three clicks", async () => {
    const { page } = browser
    await openOrder(phone, 5)
    const clicks = await countClicks(page, async () => {
      await page.getByRole("button", { name: /Produce All/ }).click()
      const modal = page.getByRole("dialog", { name: "Batch Production" })
      await modal.getByRole("button", { name: "Generate" }).click()
      await modal.getByRole("button", { name: "Produce", exact: true }).click()
      await page.getByRole("heading", { name: /-001$/ }).waitFor()
    })
    expect(clicks).toBeLessThanOrEqual(3)
    expect(await stock(phone)).toMatchObject({ stocked: 9 })
  })

  it("lists the orders of a family in their order", async () => {
    const { page } = browser
    await page.goto("/app/traceability/manufacturing-orders")
    const references = page.getByRole("row").filter({ hasText: "TEL-9" })
    await references.nth(4).waitFor()
    const texts = await references.allInnerTexts()
    expect(texts.slice(0, 5).map((text) => text.match(/-(\d{3})\b/)?.[1])).toEqual([
      "001",
      "002",
      "003",
      "004",
      "005",
    ])
  })

  it("confirms the number that stands in the scan field with the others", async () => {
    const { page } = browser
    const modal = await openDetails(2)
    const scan = modal.getByLabel("Scan or type a serial number")
    await scan.pressSequentially("N-1")
    await page.keyboard.press("Enter")
    await scan.pressSequentially("N-2")
    await modal.getByRole("button", { name: "Confirm" }).click()
    await modal.waitFor({ state: "hidden" })
    await page.getByRole("button", { name: "Validate" }).click()
    await page.getByText("Done", { exact: true }).first().waitFor()
    expect(await trace.lot("N-2")).toMatchObject({ status: "available" })

    // The message of what was done does not lie over what is done next.
    await page.getByRole("link", { name: "Traceability", exact: true }).last().click()
    await page.getByRole("heading", { name: /^Traceability of/ }).waitFor()
  })

  it("does not pass over a series that was typed and not put into the list", async () => {
    const modal = await openDetails(2)
    await modal.getByLabel(/^First/).fill("SERIES-1")
    await modal.getByRole("button", { name: "Confirm" }).click()
    await modal.getByRole("alert").filter({ hasText: "SERIES-1" }).waitFor()
    await modal.getByRole("button", { name: /^Assign/ }).click()
    await modal.getByText("2 of 2").waitFor()
    await modal.getByRole("button", { name: "Confirm" }).click()
    await modal.waitFor({ state: "hidden" })
    expect(await trace.lot("SERIES-1")).toBeUndefined()
  })

  it("finds the two that are refused among 250, and goes on without them", async () => {
    const { page, screenshot } = browser
    const modal = await openDetails(248)
    const names = numbered("BULK-", 250)
    names.splice(20, 1, "P-1")
    names.splice(230, 1, "P-2")
    await modal.getByRole("tab", { name: "List or file" }).click()
    await modal.getByLabel("Numbers from a spreadsheet").fill(names.join("\n"))
    await modal.getByRole("button", { name: "Add 250 lines" }).click()
    await modal.getByRole("switch", { name: "Only the refused (2)" }).click()
    await modal.getByLabel("Number of line 21", { exact: true }).waitFor()
    await modal.getByLabel("Number of line 231", { exact: true }).waitFor()
    expect(await modal.getByLabel(/^Number of line/).count()).toBe(2)
    await screenshot("refused-rows")

    await modal.getByRole("switch", { name: "Only the refused (2)" }).click()
    await modal.getByRole("button", { name: "Next refused" }).click()
    await modal.getByRole("button", { name: "Next refused" }).click()
    await modal.getByLabel("Number of line 231", { exact: true }).waitFor()
    await modal.getByRole("button", { name: "Leave them out and confirm the other 248" }).click()
    await modal.waitFor({ state: "hidden" })
    await page.getByText("248 of 248").waitFor()
  })

  it("finds a product by words of its title, and shows how much of it is there", async () => {
    const { page, screenshot } = browser
    await page.goto("/app/traceability/lots/create")
    const field = page.getByRole("dialog").getByLabel("Product", { exact: true })
    await field.fill("telephone field")
    const option = page.getByRole("option", { name: /Field Telephone.*TEL-9.*11 on hand/ })
    await option.waitFor()
    await screenshot("product-picker")
    await option.click()
    expect(await field.inputValue()).toBe("Field Telephone · TEL-9")
    await field.fill("JAM-P")
    await page.keyboard.press("Enter")
    await page.waitForFunction(
      `document.querySelector("[role=dialog] [role=combobox]").value === "Plum Jam · JAM-P"`
    )
  })

  it("receives twenty with a scanner and two clicks", async () => {
    const { page } = browser
    const { locationId } = shop.store
    const { id } = await trace.openReceipt(locationId, phone.inventoryItemId, 20)
    await page.goto(`/app/traceability/operations/${id}`)
    const before = await stock(phone)
    const clicks = await countClicks(page, async () => {
      await page.getByRole("link", { name: /^Scan/ }).last().click()
      await page.getByText("Ready. Scan the first unit.").waitFor()
      for (const name of numbered("SC-", 20)) {
        await page.getByLabel("Scan or type a code").pressSequentially(name)
        await page.keyboard.press("Enter")
      }
      await page.getByText("20 of 20").first().waitFor()
      await page.getByRole("button", { name: "Validate" }).click()
      await page
        .getByText(/is done/)
        .first()
        .waitFor()
    })
    expect(clicks).toBeLessThanOrEqual(3)
    expect(await stock(phone)).toMatchObject({ stocked: before.stocked + 20 })
  })

  it("ships three serial numbers of an order with two clicks", async () => {
    const { page } = browser
    const order = await sales.order([phone.variantId, 3])
    const [delivery] = (await trace.order(order.id)).operations
    await page.goto(`/app/orders/${order.id}`)
    await page.getByRole("link", { name: delivery.reference }).waitFor()
    const clicks = await countClicks(page, async () => {
      await page.getByRole("link", { name: delivery.reference }).click()
      await page.getByRole("button", { name: "Validate" }).click()
      await page.getByText("Done", { exact: true }).first().waitFor()
    })
    expect(clicks).toBeLessThanOrEqual(2)
    const [line] = (await trace.order(order.id)).lines
    expect(line.delivered).toHaveLength(3)
  })

  it("receives a return with one button on the order, two clicks and a scan", async () => {
    const { page, screenshot } = browser
    const order = await sales.order([phone.variantId, 2])
    await sales.fulfil(order, [2], [{ lot_name: "P-1" }, { lot_name: "P-2" }])
    const id = await returns.request(order, { 0: 1 })
    await page.goto(`/app/orders/${order.id}`)
    const receive = page.getByRole("button", { name: `Receive return #${id.slice(-7)}` })
    await receive.waitFor()
    const clicks = await countClicks(page, async () => {
      await receive.click()
      const form = page.getByRole("dialog", { name: `Receive return #${id.slice(-7)}` })
      await form.getByLabel("Scan or type a serial number").pressSequentially("P-2")
      await page.keyboard.press("Enter")
      await form.getByText("P-2 comes back").waitFor()
      await screenshot("receive-return")
      await form.getByRole("button", { name: "Receive 1" }).click()
      await form.waitFor({ state: "hidden" })
    })

    expect(clicks).toBeLessThanOrEqual(2)
    expect(await returns.retrieve(id)).toMatchObject({ status: "received" })
    expect(await trace.lot("P-2")).toMatchObject({ status: "available" })
    expect(await trace.lot("P-1")).toMatchObject({ status: "delivered" })
  })

  it("says who has a unit, how far it is on its way, and who wrote its number down", async () => {
    const { page } = browser
    const { id, owner } = await trace.lot("P-1")
    await page.goto(`/app/traceability/lots/${id}`)
    await page
      .getByText(new RegExp(`Carla Customer.*Order #${owner.order_display_id}.*packed`))
      .first()
      .waitFor()
    await page.getByText("Packed", { exact: true }).waitFor()
    await page.getByRole("row", { name: /Customer: Carla Customer/ }).waitFor()

    await page.goto(`/app/traceability/lots/${id}/trace?view=timeline`)
    await page
      .getByRole("listitem")
      .filter({ hasText: "Number recorded" })
      .filter({ hasText: "by Demo Admin" })
      .waitFor()
  })
})
