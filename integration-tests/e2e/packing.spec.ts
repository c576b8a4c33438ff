import { mkdtempSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { Page } from "playwright-core"
import { createProduct, readStock, type Product } from "../helpers/create-product"
import { fulfilling } from "../helpers/fulfil"
import { DEMO_START_LIMIT_MS, startDemo, type Demo } from "../helpers/start-demo"
import { traceability, type Traceability } from "../helpers/traceability"
import { openDemoShop, type DemoShop } from "./helpers/demo-shop"
import { cameraFlags, filmCodes } from "./helpers/film-of-codes"
import { setLanguage } from "./helpers/look-at-page"
import { logIn, openBrowser, type Browser } from "./helpers/open-browser"
import { missingReaders, readPrintedBars } from "./helpers/read-printed-label"

const PHONE = "09506000134352"
const MUG = "4006381333931"
const LIMIT_MS = 120_000

type Delivery = { id: string; reference: string }

/** One story, told in order. */
describe("packing orders in the admin", () => {
  let demo: Demo
  let shop: DemoShop
  let trace: Traceability
  let phone: Product
  let mug: Product
  let browser: Browser
  let orders: { id: string; display_id: number; delivery: Delivery }[]

  beforeAll(async () => {
    demo = await startDemo()
    shop = await openDemoShop(demo)
    const { api, admin, store } = shop
    trace = traceability(api, admin)
    const product = async (title: string, sku: string, ean: string, stock?: number) => {
      const made = await createProduct(api, admin, store, { title, sku, stock })
      const variant = `/admin/products/${made.productId}/variants/${made.variantId}`
      await api.post(variant, { ean }, admin)
      return made
    }
    phone = await product("Field Phone", "PHONE-F1", PHONE.slice(1))
    mug = await product("Tin Mug", "MUG-T1", MUG, 20)
    await trace.track(phone.inventoryItemId, "serial")
    const names = Array.from({ length: 8 }, (_, index) => `FP-00${index + 1}`)
    await trace.receive(store.locationId, phone.inventoryItemId, names)
    const { id } = await trace.lot("FP-008")
    await trace.post(`/lots/${id}/block`, { reason: "Display scratched" })

    const { order } = fulfilling(api, admin, store, trace)
    orders = []
    for (const quantity of [2, 3, 1]) {
      const placed = await order([phone.variantId, quantity], [mug.variantId, 2])
      const { operations } = await trace.order(placed.id)
      orders.push({ id: placed.id, display_id: placed.display_id!, delivery: operations[0] })
    }
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

  /** As a hand scanner types, into whatever has the focus. */
  const scan = async (code: string, { page } = browser) => {
    await page.keyboard.type(code)
    await page.keyboard.press("Enter")
  }

  const isFocused = (page: Page, label: string) =>
    page.waitForFunction(
      `document.activeElement?.getAttribute("aria-label") === ${JSON.stringify(label)}`
    )

  const lineOf = (title: string) => browser.page.getByRole("listitem", { name: title })

  const delivered = async (orderId: string) => {
    const { lines } = await trace.order(orderId)
    return lines
      .flatMap((line: { delivered: { name: string }[] }) => line.delivered)
      .map(({ name }: { name: string }) => name)
      .sort()
  }

  it("opens the order whose number was scanned", async () => {
    const { page } = browser
    await page.goto("/app/traceability/packing")
    await isFocused(page, "Scan an order's number or a picking list")
    await scan("999999")
    await page
      .getByText(/999999/)
      .first()
      .waitFor()
    await scan(String(orders[0].display_id))
    await page.waitForURL(`**/traceability/packing/${orders[0].delivery.id}`)
    await page.getByRole("heading", { name: `Order #${orders[0].display_id}` }).waitFor()
  })

  it("packs what is scanned, in any order and faster than it is answered", async () => {
    const { page } = browser
    await isFocused(page, "Scan a unit, or DONE")
    await scan(MUG)
    await scan("FP-002")
    await scan(MUG)
    await lineOf("Tin Mug").getByText("Packed", { exact: true }).waitFor()
    await lineOf("Field Phone").getByText("1 left").waitFor()
    await lineOf("Field Phone").getByText("FP-002").waitFor()
  })

  it("refuses a wrong unit in words that say why, and packs nothing for it", async () => {
    const { page, screenshot } = browser
    await scan("FP-008")
    await page
      .getByText(/FP-008.*Display scratched/)
      .first()
      .waitFor()
    await scan("FP-002")
    await page
      .getByText(/FP-002 .*already/)
      .first()
      .waitFor()
    await scan("NOBODY-KNOWS")
    await page
      .getByText(/NOBODY-KNOWS/)
      .first()
      .waitFor()
    await scan(MUG)
    await page
      .getByText(/All 2 of Tin Mug .* picked already/)
      .first()
      .waitFor()
    await screenshot("pack-station")
    const { packing } = await trace.get(`/packing/${orders[0].delivery.id}`)
    expect(packing).toMatchObject({ packed: 3, left: 1 })
  })

  it("says in the language of whoever packs what is wrong with a unit, and what to do", async () => {
    const { page } = browser
    await setLanguage(page, "de")
    await page.reload()
    await isFocused(page, "Stück oder FERTIG scannen")
    const { reference } = orders[0].delivery
    const said: Record<string, string> = {
      "FP-002": `FP-002 ist in ${reference} schon gescannt.`,
      "NOBODY-KNOWS": `NOBODY-KNOWS gehört zu keinem Artikel in ${reference}.`,
      "FP-008": "FP-008 ist seit",
    }
    for (const [code, sentence] of Object.entries(said)) {
      await scan(code)
      await page.getByText(sentence).first().waitFor()
    }
    expect(await page.getByText(/Es ist gesperrt|is blocked|scanned already/).count()).toBe(0)
    await setLanguage(page, "en")
  })

  it("goes on where it was when the page is loaded again, on whatever device", async () => {
    const { page } = browser
    await page.reload()
    await lineOf("Field Phone").getByText("1 left").waitFor()
    await lineOf("Tin Mug").getByText("Packed", { exact: true }).waitFor()
    await isFocused(page, "Scan a unit, or DONE")
  })

  it("is fulfilled by the code DONE of its own list alone, and the next order follows", async () => {
    const { page } = browser
    await scan("FP-001")
    await scan(`DONE ${orders[1].delivery.reference}`)
    await page
      .getByText(/Nothing was done/)
      .first()
      .waitFor()
    expect(await delivered(orders[0].id)).toEqual([])
    await scan(`DONE ${orders[0].delivery.reference}`)
    await page.waitForURL((url) => !url.pathname.endsWith(orders[0].delivery.id))
    await isFocused(page, "Scan a unit, or DONE")

    expect(await delivered(orders[0].id)).toEqual(["FP-001", "FP-002"])
    expect((await stock(phone)).stocked).toBe(6)
    expect((await stock(mug)).stocked).toBe(18)
  })

  it("is on top of Medusa's page of the order once the settings say so, and below again", async () => {
    const { page } = browser
    const topOfLots = async () => {
      await page.goto(`/app/orders/${orders[1].id}`)
      const lots = page.getByRole("heading", { name: "Lots & Serial Numbers" })
      const customer = page.getByRole("heading", { name: "Customer", exact: true })
      await page.getByRole("link", { name: "Pack", exact: true }).waitFor()
      return ((await lots.boundingBox())?.y ?? 0) < ((await customer.boundingBox())?.y ?? 0)
    }
    const put = async () => {
      await page.goto("/app/settings/traceability")
      await page.getByRole("switch", { name: /Our sections first/ }).click()
      await page.getByText("Settings were saved").first().waitFor()
    }
    expect(await topOfLots()).toBe(false)
    await put()
    expect(await topOfLots()).toBe(true)
    await put()
    expect(await topOfLots()).toBe(false)
  })

  const readable = missingReaders().length ? it.skip : it

  readable("prints a picking list whose barcodes a scanner reads", async () => {
    const { page, screenshot } = browser
    const { id, reference } = orders[1].delivery
    await page.goto(`/app/traceability/picking-list?ids=${id}`)
    await page.getByRole("heading", { name: `Order #${orders[1].display_id}` }).waitFor()
    await page.waitForFunction(
      `document.querySelector(".print-sheet img") && !document.querySelector("[data-barcode-pending]")`
    )
    await screenshot("picking-list")
    const { operation } = await trace.get(`/operations/${id}`)
    const proposed = operation.lines
      .flatMap((line: { details: { lot_name: string | null }[] }) => line.details)
      .flatMap(({ lot_name }: { lot_name: string | null }) => lot_name ?? [])
    expect(proposed).toHaveLength(3)
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true })
    expect(readPrintedBars(pdf, 1).sort()).toEqual(
      [...proposed, reference, `DONE ${reference}`].sort()
    )
  })

  it(
    "packs by the camera what is held up as DataMatrix, QR code, Code 128 and EAN",
    async () => {
      const { id } = orders[1].delivery
      const film = join(mkdtempSync(join(tmpdir(), "traceability-film-")), "codes.y4m")
      filmCodes(film, [
        { symbology: "datamatrix", text: `^FNC101${PHONE}21FP-003`, isGs1: true },
        { symbology: "qrcode", text: "FP-004" },
        { symbology: "code128", text: "FP-005" },
        { symbology: "ean13", text: MUG },
      ])
      const phoneOfPacker = await openBrowser(demo, cameraFlags(film))
      try {
        const { page, problems } = phoneOfPacker
        await page.setViewportSize({ width: 390, height: 844 })
        await logIn(page, demo)
        // Chromium on Linux has no reader of its own: the shop's server brings one.
        expect(await page.evaluate(`"BarcodeDetector" in window`)).toBe(false)
        const reader = page.waitForResponse("**/admin/traceability/barcode-reader")
        await page.goto(`/app/traceability/packing/${id}`)
        await page.getByRole("button", { name: "Camera" }).click()
        expect((await reader).status()).toBe(200)
        for (const name of ["FP-003", "FP-004", "FP-005"]) {
          const line = page.getByRole("listitem", { name: "Field Phone" })
          await line.getByText(name, { exact: true }).last().waitFor()
        }
        const mugs = page.getByRole("listitem", { name: "Tin Mug" })
        await mugs
          .getByText(/1 left|Packed/)
          .first()
          .waitFor()
        await phoneOfPacker.screenshot("camera")
        await page.getByRole("button", { name: "Close camera" }).click()
        expect(problems).toEqual([])
        const { packing } = await trace.get(`/packing/${id}`)
        const units = packing.lines.flatMap(
          (line: { packed_units: { lot_name: string | null }[] }) => line.packed_units
        )
        const names = units.flatMap(({ lot_name }: { lot_name: string | null }) => lot_name ?? [])
        expect(names.sort()).toEqual(["FP-003", "FP-004", "FP-005"])
      } finally {
        await phoneOfPacker.close()
      }
    },
    LIMIT_MS
  )
})
