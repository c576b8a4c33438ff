import { readFileSync } from "fs"
import { placeOrder } from "../helpers/place-order"
import { createProduct, type Product } from "../helpers/create-product"
import { DEMO_START_LIMIT_MS, startDemo, type Demo } from "../helpers/start-demo"
import { traceability, type Traceability } from "../helpers/traceability"
import { openDemoShop, orderFromSupplier, type DemoShop } from "./helpers/demo-shop"
import { logIn, openBrowser, type Browser } from "./helpers/open-browser"
import { pageFaults } from "./helpers/page-faults"

const GTIN = "09506000134413"
const PDF = Buffer.from("%PDF-1.4\n1 0 obj <<>> endobj\ntrailer <<>>\n%%EOF\n")

/** One story, told in order: what is kept with a unit that was bought, sold, and came in for repair. */
describe("what is known of a unit", () => {
  let demo: Demo
  let shop: DemoShop
  let trace: Traceability
  let drill: Product
  let browser: Browser
  let lotId: string
  let orderId: string

  beforeAll(async () => {
    demo = await startDemo()
    shop = await openDemoShop(demo)
    const { api, admin, store } = shop
    trace = traceability(api, admin)
    drill = await createProduct(api, admin, store, { title: "Hand Drill", sku: "DRILL-H1" })
    const variant = `/admin/products/${drill.productId}/variants/${drill.variantId}`
    await api.post(variant, { ean: GTIN.slice(1) }, admin)
    await trace.track(drill.inventoryItemId, "serial", { warranty_days: 730 })
    const purchase = await orderFromSupplier(shop, drill.inventoryItemId, 2)
    const { lines } = await trace.operation(purchase.operations[0].id)
    await trace.post(`/operations/${purchase.operations[0].id}/lines/${lines[0].id}/details`, {
      details: [{ lot_name: "HD-1" }, { lot_name: "HD-2" }],
    })
    await trace.post(`/operations/${purchase.operations[0].id}/validate`)
    const order = await placeOrder(api, store, [{ variantId: drill.variantId, quantity: 1 }])
    orderId = order.id
    await trace.order(orderId)
    const items = [{ id: order.items![0].id, quantity: 1 }]
    const lots = [{ line_item_id: items[0].id, lot_name: "HD-1" }]
    await api.post(
      `/admin/orders/${orderId}/fulfillments`,
      {
        items,
        location_id: store.locationId,
        additional_data: { traceability: { lots } },
      },
      admin
    )
    lotId = (await trace.lot("HD-1")).id
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

  it("keeps a certificate with a lot, and shows it on the order that has the lot", async () => {
    const { page, screenshot } = browser
    await page.goto(`/app/traceability/lots/${lotId}`)
    await page.getByRole("button", { name: "Add document" }).click()
    const drawer = page.getByRole("dialog")
    expect(await drawer.getByRole("button", { name: "Upload" }).isDisabled()).toBe(true)
    await drawer
      .getByLabel("File", { exact: true })
      .setInputFiles({ name: "torque-test.pdf", mimeType: "application/pdf", buffer: PDF })
    await drawer.getByRole("button", { name: "Upload" }).click()
    await page.getByRole("button", { name: "torque-test.pdf" }).waitFor()
    await screenshot("lot-documents")

    await page.goto(`/app/orders/${orderId}`)
    const saved = page.waitForEvent("download")
    await page.getByRole("button", { name: "torque-test.pdf" }).click()
    expect((await saved).suggestedFilename()).toBe("torque-test.pdf")
    const { lot_documents } = await trace.get("/lot-documents", { order_id: orderId })
    expect(lot_documents).toMatchObject([{ lot_id: lotId, shown_to: "shop" }])
  })

  it("says what the stock is worth, by product and by lot, and that one was sold", async () => {
    const { page, screenshot } = browser
    await page.goto("/app/traceability/value")
    const row = page.getByRole("row", { name: /Hand Drill/ })
    await row.getByText(/120/).first().waitFor()
    expect(await row.getByRole("cell").nth(1).textContent()).toBe("1")
    await screenshot("stock-value")
    await page.getByLabel("By", { exact: true }).click()
    await page.getByRole("option", { name: "Location" }).click()
    await page.getByRole("row", { name: /Berlin Warehouse/ }).waitFor()
    const saving = page.waitForEvent("download")
    await page.getByRole("button", { name: "Save cost of sales as CSV" }).click()
    const file = readFileSync(await (await saving).path(), "utf8")
    expect(file).toMatch(/Hand Drill.*EUR,120/)

    await page.goto(`/app/traceability/lots/${lotId}`)
    await page.getByText(/Sold with order #/).waitFor()

    await page.goto(`/app/orders/${orderId}`)
    const cost = page.getByRole("heading", { name: "Cost of sales" }).locator("xpath=../..")
    await cost.getByRole("row", { name: /Hand Drill.* Margin .*120/ }).waitFor()
  })

  it("follows a fault from the report to the outcome, and blocks the unit meanwhile", async () => {
    const { page, screenshot } = browser
    const { id } = await trace.lot("HD-2")
    await page.goto(`/app/traceability/lots/${id}`)
    const head = page.locator("main").getByRole("heading", { name: "HD-2" })
    await head.waitFor()
    await page.locator("main").locator("button[aria-haspopup=menu]").first().click()
    await page.getByRole("menuitem", { name: "Report a fault" }).click()
    const drawer = page.getByRole("dialog")
    await drawer.getByLabel("Reason").click()
    await page.getByRole("option").first().click()
    await drawer.getByLabel(/What is wrong/).fill("The chuck is loose")
    await drawer.getByRole("button", { name: "Report", exact: true }).click()
    await page.waitForURL("**/traceability/service/**")
    await page.getByText("The chuck is loose").waitFor()
    await page.getByRole("button", { name: "Start the repair" }).click()
    await page.getByText("In repair", { exact: true }).first().waitFor()
    await screenshot("service-case")
    expect((await trace.lot("HD-2")).blocked_at).not.toBeNull()

    await page.getByRole("button", { name: "Close…" }).click()
    await drawer.getByLabel(/Note/).fill("Chuck fastened, tested")
    await drawer.getByRole("button", { name: "Close the case" }).click()
    // The drawer has the same words as what it writes.
    await drawer.waitFor({ state: "hidden" })
    await page.getByText("Repaired").first().waitFor()
    await page.getByText("Chuck fastened, tested").waitFor()
    expect((await trace.lot("HD-2")).blocked_at).toBeNull()
  })

  it("shows a unit's passport to whoever scans it with a phone, once it is published", async () => {
    const { page, screenshot } = browser
    const link = `/traceability/passport/01/${GTIN}/21/HD-1`
    expect((await page.goto(link))!.status()).toBe(404)
    await page.goto(`/app/inventory/${drill.inventoryItemId}`)
    await trace.post(`/item-passports/${drill.inventoryItemId}`, {
      published: true,
      texts: { en: { care: "Oil the chuck once a year." } },
    })
    await page.setViewportSize({ width: 390, height: 844 })
    expect((await page.goto(link))!.status()).toBe(200)
    await page.getByText("Hand Drill").first().waitFor()
    await page
      .getByText(/Genuine/)
      .first()
      .waitFor()
    await page.getByText("Oil the chuck once a year.").waitFor()
    expect(await page.evaluate("document.scrollingElement.scrollWidth")).toBe(390)
    expect(await pageFaults(page)).toEqual([])
    await screenshot("passport")
    await page.goto(`${link}?lang=de`)
    await page.getByText(/Echt/).first().waitFor()
    await page.goto(`/traceability/passport/01/${GTIN}/21/HD-99`)
    expect(await page.getByText(/Genuine/).count()).toBe(0)
  })
})
