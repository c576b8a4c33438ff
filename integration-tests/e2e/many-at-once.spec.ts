import type { Locator } from "playwright-core"
import { createProduct, readStock, type Product } from "../helpers/create-product"
import { fulfilling } from "../helpers/fulfil"
import { DEMO_START_LIMIT_MS } from "../helpers/start-demo"
import type { Traceability } from "../helpers/traceability"
import { orderFromSupplier, type DemoShop } from "./helpers/demo-shop"
import { setTheme } from "./helpers/look-at-page"
import type { Browser } from "./helpers/open-browser"
import { expectAllWell, openJourney, type Journey } from "./helpers/open-journey"
import { pageFaults } from "./helpers/page-faults"
import { pasteInto } from "./helpers/paste-into"

/** Of elements in the browser; this project compiles without the types of the DOM. */
type LinkElement = {
  getAttribute: (name: string) => string | null
  querySelector: (selector: string) => { textContent: string | null } | null
}
type Boxed = {
  getBoundingClientRect: () => { left: number; right: number; top: number; bottom: number }
}

const EAN = "4006381333931"
const TASKS_MIN = 17
const PASTED = 500
/** A list shows twenty. */
const MORE_THAN_A_PAGE = 22
const WITHOUT_NUMBERS = 2
/** What each of many waits for, so that a page can be left in the middle. */
const SLOW_MS = 100
const MANY_LIMIT_MS = 90_000

const serialOf = (number: number) => `GL-${String(number).padStart(4, "0")}`

/** What is found, pasted, selected and done when there is much of it; and the page that says what waits. */
describe("many at once in the admin", () => {
  let journey: Journey
  let shop: DemoShop
  let trace: Traceability
  let browser: Browser
  let glove: Product

  beforeAll(async () => {
    journey = await openJourney()
    ;({ shop, trace, browser } = journey)
    const { api, admin, store } = shop
    glove = await createProduct(api, admin, store, { title: "Garden Glove", sku: "GLOVE-7" })
    const variant = `/admin/products/${glove.productId}/variants/${glove.variantId}`
    await api.post(variant, { ean: EAN }, admin)
    await trace.track(glove.inventoryItemId, "serial")
  }, DEMO_START_LIMIT_MS)

  afterAll(() => journey?.end())

  afterEach(() => expectAllWell(journey))

  const stock = () => readStock(shop.api, shop.admin, glove.inventoryItemId, shop.store.locationId)
  const lineOf = (quantity: number) => [{ inventory_item_id: glove.inventoryItemId, quantity }]

  it("shows the first steps until a number is traced as well", async () => {
    const { page } = browser
    await page.goto("/app/traceability")
    const steps = page.getByRole("heading", { name: "Your first serial number" })
    await steps.waitFor()
    await page.getByRole("link", { name: "To the numbers" }).click()
    await page
      .getByRole("button", { name: /Kite City E-Bike|Northlight Laptop/ })
      .first()
      .click()
    await page
      .getByRole("row", { name: /NL14P?-\d\d-\d{6}|KITE-\d\d-\d{6}/ })
      .first()
      .click()
    await page.getByRole("heading", { name: /^(NL14|KITE)/ }).waitFor()
    await page.getByRole("link", { name: "Traceability", exact: true }).last().click()
    await page.getByRole("tab", { name: "Graph" }).waitFor()

    await page.goto("/app/traceability")
    await page.getByRole("heading", { name: "Receiving", exact: true }).waitFor()
    expect(await steps.count()).toBe(0)
  })

  it("counts on the page To do just what the list behind each number shows", async () => {
    const { page, screenshot } = browser
    await trace.post("/operations", {
      code: "receipt",
      location_id: shop.store.locationId,
      scheduled_at: new Date(Date.now() - 86_400_000).toISOString(),
      lines: lineOf(1),
    })
    await page.goto("/app/traceability")
    const rows = page.locator("main li a")
    await rows.nth(TASKS_MIN - 1).waitFor()
    await screenshot("to-do")
    const tasks = await rows.evaluateAll((links) =>
      (links as unknown as LinkElement[]).map((link) => ({
        href: link.getAttribute("href")!,
        counted: link.querySelector("span span")?.textContent ?? "",
      }))
    )
    const listed = async (href: string): Promise<string> => {
      await page.locator(`main li a[href="${href}"]`).click()
      const results = page.getByText(/ of \d+ results/)
      const none = page.getByText("Every piece of your tracked products has its number.")
      await results.or(none).waitFor()
      const counted = (await none.count()) ? "0" : await results.innerText()
      await page.goBack()
      return counted.match(/(\d+)( results)?$/)![1]
    }
    // Bars of the charts lead to lists too, and the stock check compares before it says anything: both have tests of their own.
    const lists = tasks.filter(
      ({ href, counted }) => /^\d+$/.test(counted) && !/stock-check|lots\/\w/.test(href)
    )
    expect(lists.length).toBeGreaterThanOrEqual(TASKS_MIN)
    const shown = []
    for (const { href } of lists) {
      shown.push({ href, counted: await listed(href) })
    }
    expect(shown).toEqual(lists)
    expect(lists.filter(({ counted }) => counted !== "0").length).toBeGreaterThan(5)
  })

  it("is as clear in the dark: what waits, a list, a unit and a receipt", async () => {
    const { page, screenshot } = browser
    const { id } = await trace.lot("KITE-26-000001")
    const { operations } = await trace.get("/operations", { code: "receipt", state: "done" })
    const pages = {
      "to-do-dark": ["", "Receiving"],
      "lots-dark": ["/lots", "Lots & Serial Numbers"],
      "lot-dark": [`/lots/${id}`, "KITE-26-000001"],
      "receipt-dark": [`/operations/${operations[0].id}`, operations[0].reference],
    }
    for (const [name, [path, heading]] of Object.entries(pages)) {
      await page.goto(`/app/traceability${path}`)
      await page.getByRole("heading", { name: heading }).first().waitFor()
      await setTheme(page, "dark")
      await screenshot(name)
    }
  })

  it.each([
    ["its title", "garden glo"],
    ["its SKU", "glove-7"],
    ["its EAN", EAN],
    ["an option's value and a word of its title", "garden one"],
  ])("finds a product by %s, and says how many of it there are", async (_, text) => {
    const { page } = browser
    await page.goto("/app/traceability/purchase-orders/create")
    await page.getByLabel("Product", { exact: true }).fill(text)
    const option = page.getByRole("option", { name: /Garden Glove/ })
    await option.getByText("GLOVE-7").waitFor()
    await option.getByText("0 on hand").waitFor()
    await option.click()
    expect(await page.getByLabel("Product", { exact: true }).inputValue()).toMatch(/GLOVE-7$/)
  })

  it("takes the rows of a spreadsheet into a purchase order: products, quantities and prices", async () => {
    const { page } = browser
    await page.goto("/app/traceability/purchase-orders/create")
    const form = page.getByRole("dialog")
    const products = form.getByLabel("Product", { exact: true })
    const values = (fields: Locator) =>
      fields.evaluateAll((inputs) => inputs.map((input) => (input as { value?: string }).value))
    await products.first().waitFor()
    await pasteInto(products.first(), `SKU\tQty\tPrice\n${EAN}\t500\t2,50\nNOBODY-SELLS\t1\t1\n`)
    await page.getByText("No product is certain for NOBODY-SELLS.").waitFor()
    expect(await values(products)).toEqual([""])

    await pasteInto(products.first(), `SKU\tQty\tPrice\n${EAN}\t400\t2,50\nNL14-16-512\t2\t600\n`)
    await products.nth(1).waitFor()
    const quantities = form.getByLabel("Quantity", { exact: true })
    await pasteInto(quantities.first(), `${PASTED}\n3`)
    await page.waitForFunction(
      `document.querySelector('[name="lines.0.quantity"]')?.value === "500"`
    )
    expect(await values(products)).toEqual([
      "Garden Glove · GLOVE-7",
      expect.stringMatching(/NL14-16-512$/),
    ])
    await pasteInto(quantities.first(), "1\n2\n3")
    await page.getByText("3 lines were copied, and only 2 fit here.").waitFor()
    await form.getByLabel("Supplier", { exact: true }).fill("Green Fingers Ltd")
    await page.getByRole("option", { name: /Green Fingers/ }).click()
    await form.getByLabel("Stock location").click()
    await page.getByRole("option", { name: "Berlin Warehouse" }).click()
    await page.keyboard.press("Control+Enter")
    await page.waitForURL(/purchase-orders\/(?!create)\w+/)

    const id = page.url().split("/").pop()
    const { purchase_order } = await trace.get(`/purchase-orders/${id}`)
    expect(purchase_order.lines).toMatchObject([
      { inventory_item_id: glove.inventoryItemId, quantity: PASTED, unit_cost: 2.5 },
      { quantity: 3, unit_cost: 600 },
    ])
  })

  it("shows of 500 pasted numbers the two that are refused, and confirms the rest without them", async () => {
    const { page, screenshot } = browser
    await trace.receive(shop.store.locationId, glove.inventoryItemId, [serialOf(20), serialOf(310)])
    const order = await orderFromSupplier(shop, glove.inventoryItemId, PASTED)
    await page.goto(`/app/traceability/operations/${order.operations[0].id}`)
    await page.getByRole("button", { name: "Detailed Operations", exact: true }).click()
    const modal = page.getByRole("dialog", { name: "Detailed Operations" })
    const list = Array.from({ length: PASTED }, (_, index) => serialOf(index + 1)).join("\n")
    const entry = modal.getByLabel("Scan or type a serial number")
    await entry.waitFor()
    await pasteInto(entry, list)
    await modal.getByRole("button", { name: /^Add 500/ }).click()
    await modal.getByText("500 of 500").waitFor()
    await modal.getByRole("button", { name: /^Confirm/ }).click()

    await modal.getByText("2 lines were refused and nothing was saved").waitFor()
    await modal.getByRole("button", { name: "Next refused" }).click()
    await modal.getByLabel("Number of line 20", { exact: true }).waitFor()
    await modal.getByRole("button", { name: "Next refused" }).click()
    await modal.getByLabel("Number of line 310", { exact: true }).waitFor()
    // Long after the message is gone.
    await page
      .getByRole("region", { name: /Notifications/ })
      .getByRole("listitem")
      .waitFor({ state: "detached" })
    await modal.getByRole("switch", { name: "Only the refused (2)" }).click()
    expect(await modal.getByLabel(/^Number of line/).count()).toBe(2)
    await screenshot("refused-of-500")
    await modal.getByRole("button", { name: "Leave them out and confirm the other 498" }).click()
    await modal.waitFor({ state: "hidden" })
    await page.getByRole("button", { name: "Validate" }).click()
    await page.getByRole("button", { name: /backorder/i }).click()
    await page.getByText("Done", { exact: true }).first().waitFor()
    expect(await stock()).toEqual({ stocked: PASTED, reserved: 0 })
  })

  it("says what it did where no button is, and Packed, Shipped or Delivered as Medusa does", async () => {
    const { page } = browser
    const { api, admin, store } = shop
    const sales = fulfilling(api, admin, store, trace)
    const order = await sales.order([glove.variantId, 1])
    const { fulfillments } = await sales.fulfil(order, [1])
    const [{ name }] = (await trace.order(order.id)).lines[0].delivered
    const { id } = await trace.lot(name)
    const says = async (status: string) => {
      await page.goto(`/app/traceability/lots/${id}`)
      await page.getByRole("main").getByText(status, { exact: true }).first().waitFor()
    }
    const base = `/admin/orders/${order.id}/fulfillments/${fulfillments[0].id}`
    await says("Packed")
    const items = [{ id: order.items![0].id, quantity: 1 }]
    await api.post(`${base}/shipments`, { items }, admin)
    await says("Shipped")
    await api.post(`${base}/mark-as-delivered`, {}, admin)
    await says("Delivered")

    const { operation } = await trace.post("/operations", {
      code: "receipt",
      location_id: store.locationId,
      lines: lineOf(1),
    })
    await page.goto(`/app/traceability/operations/${operation.id}`)
    await page.getByRole("button", { name: "Confirm", exact: true }).click()
    const message = page.getByRole("region", { name: /Notifications/ }).getByRole("listitem")
    await message.waitFor()
    const box = (await message.boundingBox())!
    const under = await page
      .getByRole("main")
      .getByRole("button")
      .evaluateAll(
        (buttons, { x, y, width, height }) =>
          (buttons as unknown as Boxed[]).filter((button) => {
            const one = button.getBoundingClientRect()
            return one.left < x + width && one.right > x && one.top < y + height && one.bottom > y
          }).length,
        box
      )
    expect(under).toBe(0)
    await trace.post(`/operations/${operation.id}/cancel`)
  })

  it("confirms, and cancels, several documents of a list, and says later on another page what came of it", async () => {
    const { page } = browser
    const { locationId: location_id } = shop.store
    const made: string[] = []
    for (let count = 0; count < 3; count += 1) {
      const body = { code: "receipt", location_id, lines: lineOf(1) }
      made.push((await trace.post("/operations", body)).operation.reference)
    }
    const list = "/app/traceability/operations?code=receipt"
    await page.goto(`${list}&state=draft&q=`)
    for (const reference of made) {
      await page.getByRole("row", { name: reference }).getByRole("checkbox").click()
    }
    await page.getByRole("button", { name: /^Confirm/ }).click()
    const question = page.getByRole("alertdialog")
    await question.getByText("Confirm 3 documents?").waitFor()
    await question.getByRole("button", { name: "Confirm", exact: true }).click()
    const progress = page.getByRole("dialog", { name: "Work on several documents" })
    await progress.getByText("Confirm: 3 done").waitFor()
    await page.keyboard.press("Escape")

    await page.goto("/app/orders")
    await page.getByRole("button", { name: /^Work on several documents/ }).click()
    await progress.getByText("Confirm: 3 done").waitFor()
    await page.keyboard.press("Escape")

    await page.goto(`${list}&open=true`)
    await page.getByRole("row", { name: made[0] }).getByRole("checkbox").click()
    await page.getByRole("button", { name: /^Select all that match/ }).click()
    const { count } = await trace.get("/operations", { code: "receipt", open: true })
    await page.getByText(`${count} are selected`).first().waitFor()
    await page.getByRole("button", { name: /^Cancel them/ }).click()
    await question.getByRole("button", { name: "Cancel them", exact: true }).click()
    await progress.getByText(/^Cancel them: \d+ done/).waitFor()
    const left = await trace.get("/operations", { code: "receipt", open: true })
    expect(
      left.operations.filter((one: { reference: string }) => made.includes(one.reference))
    ).toEqual([])
  })

  it(
    "validates all of a filter, on a phone and over a reload, and lists what could not be",
    async () => {
      const { page } = browser
      const { locationId } = shop.store
      const made: { id: string; reference: string; lines: { id: string }[] }[] = []
      for (let number = 1; number <= MORE_THAN_A_PAGE; number += 1) {
        const receipt = await trace.openReceipt(locationId, glove.inventoryItemId, 1)
        made.push(receipt)
        if (number > WITHOUT_NUMBERS) {
          const details = [{ lot_name: `GV-${number}` }]
          await trace.post(`/operations/${receipt.id}/lines/${receipt.lines[0].id}/details`, {
            details,
          })
        }
      }
      const before = await stock()
      const { count } = await trace.get("/operations", { code: "receipt", state: "ready" })
      await page.goto("/app/traceability/operations?code=receipt&state=ready")
      await page
        .getByRole("row", { name: made.at(-1)!.reference })
        .getByRole("checkbox")
        .click()
      await page.getByRole("button", { name: /^Select all that match/ }).click()
      await page.getByText(`${count} are selected`).waitFor()
      await page.setViewportSize({ width: 390, height: 900 })
      expect(await pageFaults(page)).toEqual([])
      const validate = page.getByRole("button", { name: /^Validate/ })
      const box = (await validate.boundingBox())!
      expect(box.x).toBeGreaterThanOrEqual(0)
      expect(box.x + box.width).toBeLessThanOrEqual(390)

      await trace.post(`/operations/${made.at(-1)!.id}/validate`)
      await page.route("**/validate", async (route) => {
        await new Promise((done) => setTimeout(done, SLOW_MS))
        await route.continue().catch(() => undefined)
      })
      await validate.click()
      await page
        .getByRole("alertdialog")
        .getByRole("button", { name: "Validate", exact: true })
        .dblclick()
      const progress = page.getByRole("dialog", { name: "Work on several documents" })
      await progress.getByText(/^Validate: [1-9]\d* of/).waitFor()
      await page.setViewportSize({ width: 1440, height: 900 })
      await page.reload()
      await page.unroute("**/validate")
      await page.getByRole("button", { name: /^Work on several documents/ }).click()
      await progress.getByText(/^Validate: stopped at/).waitFor()
      await progress.getByRole("button", { name: "Continue" }).click()
      await page.keyboard.press("Escape")
      await page.getByRole("link", { name: "Orders", exact: true }).click()
      const end = `Work on several documents: ${count} of ${count} done`
      await page.getByRole("button", { name: end }).click()

      const done = MORE_THAN_A_PAGE - WITHOUT_NUMBERS - 1
      await progress.getByText(`Validate: ${done} done · ${count - done} refused`).waitFor()
      expect(await progress.getByText(/^Validate: /).count()).toBe(1)
      const refusal = (reference: string) =>
        progress
          .getByRole("listitem")
          .filter({ has: page.getByRole("link", { name: reference }) })
          .last()
      for (const { reference } of made.slice(0, WITHOUT_NUMBERS)) {
        await refusal(reference)
          .getByText(/a serial number is missing|1 serial number is missing/)
          .waitFor()
      }
      await refusal(made.at(-1)!.reference)
        .getByText(/is done/)
        .waitFor()
      expect(await stock()).toEqual({ ...before, stocked: before.stocked + done + 1 })
      await page.keyboard.press("Escape")
    },
    MANY_LIMIT_MS
  )

  it("reserves several deliveries, and produces several orders but the one that lacks components", async () => {
    const { page } = browser
    const { api, admin, store } = shop
    const doAll = async (list: string, references: string[], button: RegExp, sure: string) => {
      await page.goto(`/app/traceability/${list}`)
      for (const reference of references) {
        await page
          .getByRole("row", { name: new RegExp(`${reference}( |$)`) })
          .getByRole("checkbox")
          .click()
      }
      await page.getByRole("button", { name: button }).click()
      await page.getByRole("alertdialog").getByRole("button", { name: sure, exact: true }).click()
    }
    const progress = page.getByRole("dialog", { name: "Work on several documents" })
    const sales = fulfilling(api, admin, store, trace)
    const waiting: { id: string; reference: string }[] = []
    for (let count = 0; count < 2; count += 1) {
      const { id } = await sales.order([glove.variantId, 1])
      const [delivery] = (await trace.get("/operations", { order_id: id })).operations
      await trace.post(`/operations/${delivery.id}/unreserve`)
      waiting.push(delivery)
    }
    const states = async () =>
      Promise.all(waiting.map(async ({ id }) => (await trace.operation(id)).state))
    expect(await states()).toEqual(["waiting", "waiting"])
    const open = "operations?code=delivery&open=true"
    await doAll(
      open,
      waiting.map(({ reference }) => reference),
      /^Reserve/,
      "Reserve"
    )
    await progress.getByText("Reserve: 2 done").waitFor()
    expect(await states()).toEqual(["ready", "ready"])

    const set = await createProduct(api, admin, store, { title: "Glove Set", sku: "GLOVE-SET" })
    await trace.track(set.inventoryItemId, "lot", { number_prefix: "GS-", number_padding: 3 })
    await trace.post("/boms", { inventory_item_id: set.inventoryItemId, lines: lineOf(2) })
    const planned: string[] = []
    for (const quantity of [1, 2, PASTED]) {
      const body = {
        inventory_item_id: set.inventoryItemId,
        quantity,
        location_id: store.locationId,
      }
      const { manufacturing_order } = await trace.post("/manufacturing-orders", body)
      await trace.post(`/manufacturing-orders/${manufacturing_order.id}/confirm`)
      planned.push(manufacturing_order.reference)
    }
    const before = await stock()
    await doAll("manufacturing-orders?open=true", planned, /^Produce all/, "Produce all")
    await progress.getByText("Produce all: 2 done · 1 refused").waitFor()
    await progress.getByRole("link", { name: planned[2] }).waitFor()
    const sets = await readStock(api, admin, set.inventoryItemId, store.locationId)
    expect(sets.stocked).toBe(3)
    expect((await stock()).stocked).toBe(before.stocked - 6)
  })
})
