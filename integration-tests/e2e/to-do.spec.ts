import { createProduct, type Product } from "../helpers/create-product"
import { placeOrder } from "../helpers/place-order"
import { DEMO_START_LIMIT_MS, startDemo, type Demo } from "../helpers/start-demo"
import { traceability, type Traceability } from "../helpers/traceability"
import { openDemoShop, orderFromSupplier, type DemoShop } from "./helpers/demo-shop"
import { logIn, openBrowser, type Browser } from "./helpers/open-browser"

const DAY_MS = 86_400_000
const dayIn = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10)

/** What of a page's globals the specs use, whose own types are Node's. */
type Pastable = { dispatchEvent: (event: object) => void }
type PageGlobals = {
  DataTransfer: new () => { setData: (format: string, text: string) => void }
  ClipboardEvent: new (type: string, init: object) => object
}

/** One story, told in order: what a step does, the next one builds on. */
describe("a day that starts with the page To do", () => {
  let demo: Demo
  let shop: DemoShop
  let trace: Traceability
  let drill: Product
  let browser: Browser

  beforeAll(async () => {
    demo = await startDemo()
    shop = await openDemoShop(demo)
    trace = traceability(shop.api, shop.admin)
    drill = await createProduct(shop.api, shop.admin, shop.store, {
      title: "Cordless Drill",
      sku: "DRILL-18",
    })
    await trace.track(drill.inventoryItemId, "serial", { use_expiration: true })
    await trace.receive(shop.store.locationId, drill.inventoryItemId, [
      ["DR-1", 1, dayIn(5)],
      "DR-2",
      "DR-3",
      "DR-4",
    ])
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

  const late = () =>
    trace.post("/operations", {
      code: "receipt",
      location_id: shop.store.locationId,
      scheduled_at: dayIn(-2),
      lines: [{ inventory_item_id: drill.inventoryItemId, quantity: 1 }],
    })

  /** What a row of the page says, without its label. */
  const numberOf = async (label: string): Promise<string> => {
    const row = browser.page.getByRole("link", { name: new RegExp(`^${label}`) })
    await row.waitFor()
    return (await row.innerText()).replace(label, "").trim()
  }

  it("lands on what waits, and each number leads to a list with just so many rows", async () => {
    const { page, screenshot } = browser
    await late()
    await late()
    await page.goto("/app/traceability")
    await page.getByRole("heading", { name: "To do", exact: true }).waitFor()
    const { tasks } = (await trace.get("/to-do")).to_do
    expect(await numberOf("Receipts late")).toBe(String(tasks.receipts_late.count))
    await screenshot("to-do")

    for (const [label, task] of [
      ["Receipts late", "receipts_late"],
      ["Expiring in 7 days", "expiring_7_days"],
      ["All open manufacturing orders", "manufacturing_open"],
      ["Deliveries ready", "deliveries_ready"],
    ]) {
      await page.goto("/app/traceability")
      await page.getByRole("link", { name: new RegExp(`^${label}`) }).click()
      await page.waitForURL((url) => url.search.length > 0 || url.pathname.endsWith("orders"))
      await page.waitForLoadState("networkidle")
      const rows = await page.locator("tbody tr").count()
      expect({ label, rows }).toEqual({ label, rows: tasks[task].count })
    }
  })

  it("draws when goods expire; a bar leads to its month", async () => {
    const { page } = browser
    await page.goto("/app/traceability")
    const chart = page.getByRole("list", { name: "Expiring by month" })
    await chart.getByRole("link").first().waitFor()
    expect(await chart.getByRole("link").count()).toBe(12)
    const month = dayIn(5).slice(0, 7)
    await chart.locator(`a[href*="open=${month}"]`).click()
    await page.getByText("DR-1", { exact: true }).waitFor()
  })

  it("numbers stock that has no numbers, until nothing is left of it", async () => {
    const { page } = browser
    const lamp = await createProduct(shop.api, shop.admin, shop.store, {
      title: "Work Lamp",
      sku: "WLAMP",
      stock: 2,
    })
    await trace.track(lamp.inventoryItemId, "serial")
    await page.goto("/app/traceability")
    await page.getByRole("link", { name: /^Stock without numbers/ }).click()
    const row = page.getByRole("row", { name: /Work Lamp/ })
    await row.getByRole("button", { name: "Assign numbers" }).click()
    const form = page.getByRole("dialog")
    await form.getByRole("textbox").last().fill("WL-1\nWL-2")
    await form.getByRole("button", { name: "Assign numbers" }).click()
    await row.waitFor({ state: "detached" })
    expect(await trace.lot("WL-2")).toMatchObject({ status: "available" })
  })

  it("finds a serial number by a key on any page, and its order from the list of orders", async () => {
    const { page, screenshot } = browser
    const order = await placeOrder(shop.api, shop.store, [
      { variantId: drill.variantId, quantity: 1 },
    ])
    await trace.order(order.id)
    const [item] = order.items!
    await shop.api.post(
      `/admin/orders/${order.id}/fulfillments`,
      {
        items: [{ id: item.id, quantity: 1 }],
        location_id: shop.store.locationId,
        additional_data: {
          traceability: { lots: [{ line_item_id: item.id, lot_name: "DR-2" }] },
        },
      },
      shop.admin
    )
    // A page of Medusa, where nothing of ours stands but the button.
    await page.goto("/app/products")
    await page.getByRole("heading", { name: "Products" }).first().waitFor()
    await page.keyboard.press("Shift+Slash")
    const search = page.getByRole("dialog", { name: "Search" })
    await search.getByLabel("Type or scan").pressSequentially("DR-2")
    await search.getByRole("link", { name: /DR-2/ }).waitFor()
    await screenshot("search")
    await page.keyboard.press("Enter")
    await page.getByRole("heading", { name: "DR-2" }).waitFor()

    await page.goto("/app/orders")
    await page.getByLabel("Find an order by serial number").fill("DR-2")
    await page.getByRole("link", { name: `Order #${order.display_id}` }).click()
    await page.waitForURL(`**/orders/${order.id}`)

    const { data } = await shop.api.get(
      `/admin/orders/${order.id}?fields=id,customer_id`,
      shop.admin
    )
    await page.goto(`/app/customers/${data.order.customer_id}`)
    await page.getByRole("heading", { name: "Units of this customer" }).waitFor()
    await page.getByRole("row", { name: new RegExp(`DR-2.*#${order.display_id}`) }).waitFor()
  })

  it("lists numbers by product, and by the words of a warehouse", async () => {
    const { page } = browser
    await page.goto("/app/traceability/lots")
    await page.getByRole("button", { name: /Cordless Drill/ }).click()
    await page.getByText("DR-3", { exact: true }).waitFor()
    await page.goto("/app/traceability/lots?stock=out_of_stock&group_by=none")
    await page.getByText("DR-2", { exact: true }).waitFor()
    expect(await page.getByText("DR-3", { exact: true }).count()).toBe(0)

    const { id } = await trace.lot("DR-3")
    await page.goto(`/app/traceability/lots/${id}`)
    await page.getByRole("link", { name: /^Location/ }).click()
    await page.locator("#stock:focus").waitFor()
  })

  it("changes a reserved unit by the drop-down in its row", async () => {
    const { page, screenshot } = browser
    const order = await placeOrder(shop.api, shop.store, [
      { variantId: drill.variantId, quantity: 1 },
    ])
    const { operations } = await trace.order(order.id)
    await page.goto(`/app/traceability/operations/${operations[0].id}`)
    await page.getByRole("button", { name: "Detailed Operations", exact: true }).click()
    const modal = page.getByRole("dialog", { name: "Detailed Operations" })
    const before = await modal.getByLabel("Number of line 1").inputValue()
    const other = ["DR-3", "DR-4"].find((name) => name !== before)!
    await modal.getByRole("row").last().getByRole("button").first().click()
    await page.getByRole("menuitem", { name: other }).waitFor()
    await screenshot("number-in-row")
    await page.getByRole("menuitem", { name: other }).click()
    await modal.getByRole("button", { name: "Confirm" }).click()
    await modal.waitFor({ state: "hidden" })
    const { lines } = await trace.operation(operations[0].id)
    expect(lines[0].details.map(({ lot_name }: { lot_name: string }) => lot_name)).toEqual([other])
  })

  it("takes a column of expiry dates, and none of them where one can be two days", async () => {
    const { page } = browser
    const { operations } = await orderFromSupplier(shop, drill.inventoryItemId, 2)
    const { lines } = await trace.operation(operations[0].id)
    await trace.post(`/operations/${operations[0].id}/lines/${lines[0].id}/details`, {
      details: [{ lot_name: "DR-8" }, { lot_name: "DR-9" }],
    })
    await page.goto(`/app/traceability/operations/${operations[0].id}`)
    await page.getByRole("button", { name: "Detailed Operations", exact: true }).click()
    const modal = page.getByRole("dialog", { name: "Detailed Operations" })
    const date = (row: number) => modal.getByLabel(`Expiry date of line ${row}`)
    const paste = (text: string) =>
      date(1).evaluate((input: Pastable, pasted) => {
        const { DataTransfer, ClipboardEvent } = globalThis as unknown as PageGlobals
        const clipboardData = new DataTransfer()
        clipboardData.setData("text", pasted)
        input.dispatchEvent(
          new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true })
        )
      }, text)
    await date(2).waitFor()
    await paste("03/04/2031\n05/06/2031")
    await page.getByText("The dates were not taken").first().waitFor()
    expect(await date(1).inputValue()).not.toContain("2031")
    await paste("2031-03-31\n2032-04-30")
    await page.waitForFunction(
      `[...document.querySelectorAll("input[type=date]")].some(({ value }) => value === "2032-04-30")`
    )
    expect(await date(1).inputValue()).toBe("2031-03-31")
    await page.keyboard.press("Escape")
  })

  it("validates several receipts at once: one line says what was refused, the rest is done", async () => {
    const { page, screenshot } = browser
    const receipts = []
    for (const name of ["DR-20", "DR-21", null]) {
      const { operation } = await trace.post("/operations", {
        code: "receipt",
        location_id: shop.store.locationId,
        partner_name: "Bulk Tools Ltd",
        lines: [{ inventory_item_id: drill.inventoryItemId, quantity: 1 }],
      })
      await trace.post(`/operations/${operation.id}/confirm`)
      if (name) {
        const path = `/operations/${operation.id}/lines/${operation.lines[0].id}/details`
        await trace.post(path, { details: [{ lot_name: name }] })
      }
      receipts.push(operation)
    }
    await page.goto("/app/traceability/operations?q=Bulk Tools")
    await page
      .getByRole("row", { name: new RegExp(receipts[0].reference) })
      .getByRole("checkbox")
      .click()
    await page.getByRole("button", { name: /Select all that match/ }).click()
    await page.getByText("3 are selected").first().waitFor()
    await page.getByRole("button", { name: /^Validate/ }).click()
    await page.getByRole("alertdialog").getByRole("button", { name: "Validate" }).click()

    const drawer = page.getByRole("dialog", { name: "Work on several documents" })
    await drawer.getByText("Validate: 2 done · 1 refused").waitFor()
    await drawer.getByRole("link", { name: receipts[2].reference }).waitFor()
    await screenshot("many-documents")
    const states = await Promise.all(
      receipts.map(async ({ id }) => (await trace.operation(id)).state)
    )
    expect(states).toEqual(["done", "done", "waiting"])

    // Found again on another page, after a reload.
    await page.goto("/app/products")
    await page.getByRole("button", { name: /Work on several documents/ }).click()
    await drawer.getByText("Validate: 2 done · 1 refused").waitFor()
    await drawer.getByRole("button", { name: "Clear" }).click()
  })
})
