import type { Locator } from "playwright-core"
import { createProduct, readStock, type Product } from "../helpers/create-product"
import { placeOrder } from "../helpers/place-order"
import { DEMO_START_LIMIT_MS, startDemo, type Demo } from "../helpers/start-demo"
import { traceability, type Traceability } from "../helpers/traceability"
import { buildEBikes } from "./helpers/build-e-bikes"
import { openDemoShop, orderFromSupplier, type DemoShop } from "./helpers/demo-shop"
import { logIn, openBrowser, type Browser } from "./helpers/open-browser"
import { pasteInto } from "./helpers/paste-into"

/** Of an element in the browser; this project compiles without the types of the DOM. */
type Scrollable = HTMLElement & { scrollIntoView: (options: { block: "center" }) => void }

const SERIALS = ["HS2-26-000001", "HS2-26-000002", "HS2-26-000003"]

/** One story, told in order: what a step does, the next one builds on. */
describe("receiving, selling, moving and counting serial numbers in the admin", () => {
  let demo: Demo
  let shop: DemoShop
  let trace: Traceability
  let scanner: Product
  let browser: Browser
  let orderId: string

  beforeAll(async () => {
    demo = await startDemo()
    shop = await openDemoShop(demo)
    trace = traceability(shop.api, shop.admin)
    scanner = await createProduct(shop.api, shop.admin, shop.store, {
      title: "Handheld Scanner",
      sku: "SCAN-HS2",
    })
    const numbers = { number_prefix: "HS2-26-", number_padding: 6 }
    await trace.track(scanner.inventoryItemId, "serial", numbers)
    browser = await openBrowser(demo)
  }, DEMO_START_LIMIT_MS)

  afterAll(async () => {
    await browser?.close()
    await demo?.stop()
  })

  afterEach(() => {
    expect(browser?.problems ?? []).toEqual([])
  })

  const stock = () =>
    readStock(shop.api, shop.admin, scanner.inventoryItemId, shop.store.locationId)

  const inTheMiddle = (locator: Locator) =>
    locator.evaluate((element: Scrollable) => element.scrollIntoView({ block: "center" }))

  async function openOrderLots(): Promise<Locator> {
    const { page } = browser
    await page.goto(`/app/orders/${orderId}`)
    const heading = page.getByRole("heading", { name: "Lots & Serial Numbers" })
    const lots = page.locator("div", { has: heading }).last().locator("xpath=..")
    await lots.getByText(SERIALS[0]).waitFor()
    await inTheMiddle(lots)
    return lots
  }

  it("logs in through the login page and lists the demo's lots", async () => {
    const { page, screenshot } = browser
    await logIn(page, demo)

    await page.getByRole("link", { name: "Traceability" }).click()
    await page.getByRole("heading", { name: "To do" }).waitFor()
    await page.getByRole("link", { name: "Lots & Serial Numbers" }).click()
    await page.getByRole("heading", { name: "Lots & Serial Numbers" }).waitFor()
    await page.getByRole("row").nth(5).waitFor()
    await screenshot("lots")
  })

  it("receives three serial numbers that are typed one after the other", async () => {
    const { page, screenshot } = browser
    const purchaseOrder = await orderFromSupplier(shop, scanner.inventoryItemId, SERIALS.length)
    await page.goto(`/app/traceability/purchase-orders/${purchaseOrder.id}`)
    await page.getByRole("link", { name: "Receive" }).click()
    await page.getByRole("button", { name: "Detailed Operations", exact: true }).click()

    const modal = page.getByRole("dialog", { name: "Detailed Operations" })
    for (const serial of SERIALS) {
      await modal.getByLabel("Scan or type a serial number").pressSequentially(serial)
      await page.keyboard.press("Enter")
    }
    await modal.getByText("3 of 3").waitFor()
    await screenshot("receipt-detailed-operations")
    await modal.getByRole("button", { name: "Confirm" }).click()
    await modal.waitFor({ state: "hidden" })
    await page.getByRole("button", { name: "Validate" }).click()
    await page.getByText("Done", { exact: true }).first().waitFor()

    expect(await stock()).toEqual({ stocked: 3, reserved: 0 })
    const { purchase_order } = await trace.get(`/purchase-orders/${purchaseOrder.id}`)
    expect(purchase_order.state).toBe("received")
    for (const serial of SERIALS) {
      expect(await trace.lot(serial)).toMatchObject({
        status: "available",
        location_id: shop.store.locationId,
      })
    }
  })

  it("shows on a new order which serial numbers it gets", async () => {
    const order = await placeOrder(shop.api, shop.store, [
      { variantId: scanner.variantId, quantity: 2 },
    ])
    orderId = order.id

    const lots = await openOrderLots()
    await lots.getByText("Assigned").waitFor()
    await lots.getByText(SERIALS[1]).waitFor()
    expect(await lots.getByText(SERIALS[2]).count()).toBe(0)
    await browser.screenshot("order-assigned")
  })

  it("ships them with Medusa's own Fulfil Items form", async () => {
    const { page, screenshot } = browser
    const unfulfilled = page.getByRole("heading", { name: "Unfulfilled Items" })
    await inTheMiddle(unfulfilled)
    await unfulfilled.locator("xpath=..").getByRole("button").last().click()
    await page.getByRole("menuitem", { name: "Fulfill items" }).click()
    const form = page.getByRole("dialog")
    await form.getByText("Handheld Scanner").waitFor()
    const create = form.getByRole("button", { name: "Create Fulfillment" })
    await create.click({ trial: true })
    await screenshot("fulfil-items")
    await create.click()
    await form.waitFor({ state: "hidden" })

    const lots = await openOrderLots()
    await lots.getByText("Packed").waitFor()
    expect(await lots.getByText("Assigned").count()).toBe(0)
    await screenshot("order-delivered")
    expect(await stock()).toEqual({ stocked: 1, reserved: 0 })
  })

  it("shows on the unit's page where it came from and who has it", async () => {
    const { page, screenshot } = browser
    const lots = await openOrderLots()
    await lots.getByText(SERIALS[0]).click()
    await page.getByRole("heading", { name: SERIALS[0] }).waitFor()
    await page.getByText("Packed", { exact: true }).waitFor()

    await page.getByRole("row", { name: /Berlin Warehouse.*Customer: / }).waitFor()
    const arrival = page.getByRole("row", { name: /Supplier.*Berlin Warehouse/ })
    await inTheMiddle(arrival)
    await screenshot("lot-movements")
    expect((await trace.integrity()).ok).toBe(true)
  })

  it("carries the last one to another warehouse", async () => {
    const { page } = browser
    await page.goto("/app/traceability/operations")
    await page.getByRole("link", { name: "New", exact: true }).click()
    const form = page.getByRole("dialog")
    const choose = async (label: string, option: RegExp | string) => {
      await form.getByLabel(label, { exact: true }).click()
      await page.getByRole("option", { name: option }).click()
    }
    await choose("Kind", "Internal transfer")
    await choose("From", "Berlin Warehouse")
    await choose("To", "Lyon Warehouse")
    await form.getByLabel("Product", { exact: true }).fill("SCAN-HS2")
    await page.getByRole("option", { name: /SCAN-HS2/ }).click()
    await form.getByLabel("Quantity").fill("1")
    await page.keyboard.press("Control+Enter")
    await page.getByRole("button", { name: "Confirm" }).click()
    await page.getByRole("button", { name: "Validate" }).click()
    await page.getByText("Done", { exact: true }).first().waitFor()

    expect(await stock()).toEqual({ stocked: 0, reserved: 0 })
    expect(await trace.lot(SERIALS[2])).toMatchObject({
      status: "available",
      location_name: "Lyon Warehouse",
    })
  })

  it("takes the transfer back, with the reason", async () => {
    const { page } = browser
    await page.getByRole("button", { name: "Undo" }).click()
    await page.getByLabel("Reason").fill("It was needed in Berlin after all")
    await page.keyboard.press("Control+Enter")
    await page.getByRole("columnheader", { name: "Undone" }).waitFor()
    await page.getByText(/Demo Admin · It was needed in Berlin after all/).waitFor()

    expect(await stock()).toEqual({ stocked: 1, reserved: 0 })
    expect(await trace.lot(SERIALS[2])).toMatchObject({ location_id: shop.store.locationId })
  })

  it("refuses a count of stock that moved meanwhile, says what moved it, and saves it after another look", async () => {
    const { page, screenshot } = browser
    const { locationId } = shop.store
    await page.goto(
      `/app/traceability/count?location_id=${locationId}&inventory_item_id=${scanner.inventoryItemId}`
    )
    const input = page.getByLabel("Scan or type a serial number")
    for (const serial of [SERIALS[2], "HS2-26-000099"]) {
      await input.fill(serial)
      await page.keyboard.press("Enter")
    }
    await page.getByText("1 difference: 1 found, 0 missing.").waitFor()
    const { id } = await trace.lot(SERIALS[2])
    const { operation } = await trace.post(`/lots/${id}/scrap`, {
      location_id: locationId,
      reason: "Fell down",
    })
    await page.keyboard.press("Control+Enter")

    await page.getByRole("row", { name: SERIALS[2] }).getByText(operation.reference).waitFor()
    expect(await stock()).toEqual({ stocked: 0, reserved: 0 })
    await screenshot("count-conflict")

    await page.getByRole("button", { name: "Reload the stock on hand" }).click()
    await page.getByText("2 differences: 2 found, 0 missing.").waitFor()
    await page.getByLabel(`Counted of ${SERIALS[2]}`).fill("")
    await page.getByRole("button", { name: "Save count" }).click()
    await page.getByText("The count is saved.").waitFor()
    expect(await stock()).toEqual({ stocked: 1, reserved: 0 })
    expect(await trace.lot("HS2-26-000099")).toMatchObject({
      status: "available",
      location_id: locationId,
    })
    expect((await trace.integrity()).ok).toBe(true)
  })

  it("says which of the units that a count found have expired", async () => {
    const { page } = browser
    const name = "HS2-25-000001"
    const expires_at = "2025-01-31"
    const { inventoryItemId: inventory_item_id } = scanner
    await trace.post("/lots", { inventory_item_id, name, expires_at })
    await page.goto(
      `/app/traceability/count?location_id=${shop.store.locationId}&inventory_item_id=${inventory_item_id}`
    )
    await page.getByLabel("Scan or type a serial number").fill(name)
    await page.keyboard.press("Enter")
    await page.getByRole("button", { name: "Save count" }).click()
    await page.getByText("The count is saved.").waitFor()
    await page
      .getByRole("main")
      .getByText(new RegExp(`${name}.* expired`))
      .waitFor()
  })

  it("takes a column of quantities into a count, one for each row, and none where they do not fit", async () => {
    const { page } = browser
    const { locationId } = shop.store
    const { inventory_item_id } = await trace.lot("RB-2609-007")
    await page.goto(
      `/app/traceability/count?location_id=${locationId}&inventory_item_id=${inventory_item_id}`
    )
    const cells = page.getByLabel(/^Counted of /)
    await cells.first().waitFor()
    const count = await cells.count()
    expect(count).toBeGreaterThan(1)
    const values = () =>
      cells.evaluateAll((inputs) => inputs.map((input) => (input as { value?: string }).value))
    const column = Array.from({ length: count }, (_, index) => String(index + 3))

    await pasteInto(cells.first(), column.join("\n"))
    await page.waitForFunction(`document.querySelector('[aria-label^="Counted of"]').value === "3"`)
    expect(await values()).toEqual(column)
    await pasteInto(cells.first(), [...column, "1"].join("\n"))
    await page.getByText("Nothing was pasted").first().waitFor()
    expect(await values()).toEqual(column)
    for (let index = 0; index < count; index += 1) {
      await cells.nth(index).fill("")
    }
  })

  it("shows where a unit came from and went as a report, a timeline and a graph", async () => {
    const { page, screenshot } = browser
    await buildEBikes(shop)
    const { id } = await trace.lot("EBIKE-1")
    await page.goto(`/app/traceability/lots/${id}/trace`)
    const delivery = page.getByRole("row", { name: /Customer/ }).first()
    await delivery.focus()
    await page.keyboard.press("ArrowRight")
    await page
      .getByRole("row", { name: /Production/ })
      .nth(1)
      .waitFor()
    await page.keyboard.press("ArrowRight")
    await page.keyboard.press("ArrowRight")
    await page.getByRole("row", { name: /PACK-1/ }).waitFor()
    await screenshot("trace-report")

    await page.getByRole("tab", { name: "Timeline" }).click()
    await page.getByRole("listitem").filter({ hasText: "Packed for a customer" }).waitFor()
    await page
      .getByRole("listitem")
      .filter({ hasText: "Made of" })
      .getByRole("link", { name: "PACK-1" })
      .waitFor()
    await screenshot("trace-timeline")

    await page.getByRole("tab", { name: "Graph" }).click()
    await page
      .getByRole("group", { name: /EBIKE-1/ })
      .getByRole("link", { name: /CELL-2604/ })
      .click()
    const graph = page.getByRole("group", { name: /What CELL-2604 came from/ })
    await graph.getByRole("link", { name: /EBIKE-2/ }).waitFor()
    await graph.getByRole("button", { name: "4 more" }).waitFor()
    await screenshot("trace-graph")
    await graph.getByRole("button", { name: "4 more" }).click()
    await graph.getByRole("link", { name: "PACK-10" }).waitFor()
    await page.reload()
    await graph.getByRole("link", { name: /EBIKE-1/ }).waitFor()
  })

  it("blocks two units of a group at once, and says when one of them is blocked already", async () => {
    const { page } = browser
    await page.goto("/app/traceability/lots?group_by=item&q=PACK")
    await page.getByRole("button", { name: /Battery Pack/ }).click()
    const select = (name: string) => page.getByRole("row", { name }).getByRole("checkbox").click()
    const block = async (reason: string) => {
      await page.getByRole("button", { name: /^Block/ }).click()
      await page.getByLabel("Reason").fill(reason)
      await page.keyboard.press("Control+Enter")
    }
    await select("PACK-8")
    await select("PACK-9")
    await block("Swollen cells")
    await page.getByText("2 lots and serial numbers are blocked").first().waitFor()
    expect(await trace.lot("PACK-9")).toMatchObject({ blocked_reason: "Swollen cells" })

    await select("PACK-7")
    await select("PACK-8")
    await block("Swollen cells too")
    await page.getByText("PACK-8 is blocked already: Swollen cells.").waitFor()
    expect(await trace.lot("PACK-7")).toMatchObject({ blocked_at: null })
    await page.getByRole("button", { name: "Leave it out and keep the others" }).click()
    await page.keyboard.press("Control+Enter")
    await page.getByText("1 lot or serial number is blocked").first().waitFor()
    expect(await trace.lot("PACK-7")).toMatchObject({ blocked_reason: "Swollen cells too" })
  })

  it("receives with a hand scanner: every scan is written, a second one of the same unit is refused", async () => {
    const { page, screenshot } = browser
    const lines = [{ inventory_item_id: scanner.inventoryItemId, quantity: 2 }]
    const receipt = { code: "receipt", location_id: shop.store.locationId, lines }
    const { operation } = await trace.post("/operations", receipt)
    await trace.post(`/operations/${operation.id}/confirm`)

    // The barcode of the document leads to where its units are scanned.
    await page.goto("/app/traceability/scan")
    const scan = async (code: string) => {
      await page.getByLabel("Scan or type a code").pressSequentially(code)
      await page.keyboard.press("Enter")
    }
    await scan(operation.reference)
    await page.getByText("Ready. Scan the first unit.").waitFor()
    await scan("HS2-27-1")
    await scan("HS2-27-1")
    await page.getByText(`HS2-27-1 is scanned already in ${operation.reference}.`).first().waitFor()
    await page.getByText("1 of 2").waitFor()
    await screenshot("scan-station")
    await scan("HS2-27-2")
    await page.getByText("2 of 2").waitFor()
    await page.getByRole("button", { name: "Validate" }).click()
    await page.getByText(`${operation.reference} is done`).first().waitFor()
    expect(await trace.lot("HS2-27-2")).toMatchObject({
      status: "available",
      location_id: shop.store.locationId,
    })

    await page.goto("/app/traceability/scan")
    await scan("HS2-27-2")
    await page.getByRole("heading", { name: "HS2-27-2" }).waitFor()
    await scan("NOBODY-KNOWS")
    await page.getByText("Nothing here has the code NOBODY-KNOWS.").waitFor()
  })

  it("takes plain serial numbers of two products: the product is chosen once, by the question or with a tap", async () => {
    const { page, screenshot } = browser
    const charger = await createProduct(shop.api, shop.admin, shop.store, {
      title: "Charging Cradle",
      sku: "SCAN-CRADLE",
    })
    await trace.track(charger.inventoryItemId, "serial")
    const { operation } = await trace.post("/operations", {
      code: "receipt",
      location_id: shop.store.locationId,
      lines: [scanner, charger].map((item) => ({
        inventory_item_id: item.inventoryItemId,
        quantity: 2,
      })),
    })
    await trace.post(`/operations/${operation.id}/confirm`)
    await page.goto(`/app/traceability/operations/${operation.id}/scan`)
    const scan = async (code: string) => {
      await page.getByLabel("Scan or type a code").pressSequentially(code)
      await page.keyboard.press("Enter")
    }
    await scan("PLAIN-1")
    const question = page.getByRole("group", { name: "What is meant?" })
    await question.waitFor()
    // A scanner does not wait for the answer: the next code stays in line, and goes where this one goes.
    await scan("PLAIN-2")
    await screenshot("scan-question")
    await question.getByRole("button", { name: /Charging Cradle/ }).click()
    await page.getByText("PLAIN-2 · Charging Cradle").first().waitFor()
    await page.getByRole("button", { name: "Scan the numbers of Handheld Scanner" }).click()
    await scan("PLAIN-3")
    await page.getByText("PLAIN-3 · Handheld Scanner").first().waitFor()

    const { lines } = await trace.operation(operation.id)
    const names = lines.map(({ details }: { details: { lot_name: string | null }[] }) =>
      details.map(({ lot_name }) => lot_name)
    )
    expect(names).toEqual([
      ["PLAIN-3", null],
      ["PLAIN-1", "PLAIN-2"],
    ])
    await trace.post(`/operations/${operation.id}/cancel`)
  })

  it("refuses a wrong number of a transfer as soon as it is typed, and puts none in its place", async () => {
    const { page, screenshot } = browser
    const lyon = (await trace.get("/operation-types", { code: "receipt" })).operation_types.find(
      ({ location_name }: { location_name: string }) => location_name === "Lyon Warehouse"
    )
    const { operation } = await trace.post("/operations", {
      code: "internal",
      location_id: shop.store.locationId,
      to_location_id: lyon.stock_location_id,
      lines: [{ inventory_item_id: scanner.inventoryItemId, quantity: 1 }],
    })
    const { operation: confirmed } = await trace.post(`/operations/${operation.id}/confirm`)
    const proposed = confirmed.lines[0].details[0].lot_name
    await page.goto(`/app/traceability/operations/${operation.id}`)
    await page.getByRole("button", { name: "Detailed Operations", exact: true }).click()
    const modal = page.getByRole("dialog", { name: "Detailed Operations" })
    const enter = async (name: string) => {
      await modal.getByLabel("Scan or type a serial number").fill(name)
      await page.keyboard.press("Enter")
    }
    await enter("NOBODY-KNOWS")
    await modal.getByText(/NOBODY-KNOWS is not a known number of Handheld Scanner/).waitFor()
    await modal.getByRole("row", { name: proposed }).getByText("Reserved").waitFor()
    expect(await modal.getByText("Complete", { exact: true }).count()).toBe(0)
    await screenshot("detailed-operations-refused")

    const other = ["HS2-27-1", "HS2-27-2"].find((name) => name !== proposed)!
    await enter(other)
    await modal.getByText(`${other} added as line 2`).waitFor()
    await modal.getByRole("button", { name: "Confirm" }).click()
    await modal.waitFor({ state: "hidden" })
    await trace.post(`/operations/${operation.id}/cancel`)
  })

  it("asks once about more than was ordered, and receives it", async () => {
    const { page, screenshot } = browser
    const order = await orderFromSupplier(shop, scanner.inventoryItemId, 1)
    const receiptId = order.operations[0].id
    const { lines } = await trace.operation(receiptId)
    await trace.post(`/operations/${receiptId}/lines/${lines[0].id}/details`, {
      details: ["HS2-29-1", "HS2-29-2"].map((lot_name) => ({ lot_name })),
    })
    await page.goto(`/app/traceability/operations/${receiptId}`)
    await page.getByRole("button", { name: "Validate" }).click()
    const question = page.getByRole("alertdialog", { name: "More than was ordered?" })
    await question.getByText(/1 ordered, 2 received/).waitFor()
    await screenshot("over-receipt")
    await question.getByRole("button", { name: "Receive it all" }).click()
    await page.getByText("Done", { exact: true }).first().waitFor()
    expect((await trace.get(`/purchase-orders/${order.id}`)).purchase_order).toMatchObject({
      state: "received",
      lines: [{ received_quantity: 2 }],
    })
    expect((await trace.integrity()).ok).toBe(true)
  })
})
