import { LABEL_SIZES, type LabelSizeName } from "../../src/admin/features/labels/label-sizes"
import { createProduct, type Product } from "../helpers/create-product"
import { DEMO_START_LIMIT_MS, startDemo, type Demo } from "../helpers/start-demo"
import { traceability } from "../helpers/traceability"
import { openDemoShop } from "./helpers/demo-shop"
import { logIn, openBrowser, type Browser } from "./helpers/open-browser"
import { missingReaders, readPrintedLabel, type LabelPlace } from "./helpers/read-printed-label"

type Label = { lot_id: string; name: string; text: string; barcode: { value: string } }

const SIZES: Record<LabelSizeName, string> = {
  small: "50 × 30 mm, one per page",
  large: "100 × 50 mm, one per page",
  sheet: "A4 sheet, 3 × 8 labels of 70 × 37 mm",
}
const GTIN = "09506000134352"

const serials = ["SN26-000001", "SN/26-000002", "PREFIX-26/ABCDEF-001"]
const lots = [
  { lot_name: "L26/04-A", best_before_at: "2027-04-30" },
  { lot_name: "L26-05", expires_at: "2027-05-31" },
  { lot_name: "LOT-NAME/2026-06-ABC", expires_at: "2027-06-30", best_before_at: "2027-05-31" },
]
const plain = ["PLAIN-000001", "PLAIN-NUMBER-OF-30-LETTERS-001"]

/** Those whose bars need more than the 93 mm of the widest label, with modules of a quarter of a millimetre. */
const TOO_LONG_FOR_BARS = ["PREFIX-26/ABCDEF-001", "LOT-NAME/2026-06-ABC"]

const placeOf = (size: LabelSizeName, index: number): LabelPlace => {
  const { width, height, columns, rows } = LABEL_SIZES[size]
  const place = index % (columns * rows)
  return {
    page: 1 + Math.floor(index / (columns * rows)),
    x: (place % columns) * width,
    y: Math.floor(place / columns) * height,
    width,
    height,
  }
}

const missing = missingReaders()
const describeIfReadable = missing.length ? describe.skip : describe

describeIfReadable(
  `a label that is printed at 203 dpi${missing.length ? ` (needs ${missing.join(", ")})` : ""}`,
  () => {
    let demo: Demo
    let browser: Browser
    let labels: Label[]

    beforeAll(async () => {
      demo = await startDemo()
      const { api, admin, store } = await openDemoShop(demo)
      const trace = traceability(api, admin)
      const product = async (title: string, tracking: "lot" | "serial", ean?: string) => {
        const made = await createProduct(api, admin, store, { title })
        const variant = `/admin/products/${made.productId}/variants/${made.variantId}`
        await api.post(variant, { ean }, admin)
        await trace.track(made.inventoryItemId, tracking, { use_expiration: tracking === "lot" })
        return made
      }
      const receive = async (of: Product, details: object[]) => {
        const { id, lines } = await trace.openReceipt(
          store.locationId,
          of.inventoryItemId,
          details.length
        )
        await trace.post(`/operations/${id}/lines/${lines[0].id}/details`, { details })
        await trace.post(`/operations/${id}/validate`)
        return (await trace.get("/lot-labels", { operation_id: id })).labels
      }
      const named = (names: string[]) => names.map((lot_name) => ({ lot_name }))
      const scanner = await product("Handheld Scanner with a long name", "serial", GTIN.slice(1))
      const coffee = await product("Coffee", "lot", "4006381333931")
      const cable = await product("Cable", "serial")
      labels = [
        ...(await receive(scanner, named(serials))),
        ...(await receive(
          coffee,
          lots.map((lot) => ({ ...lot, quantity: 1 }))
        )),
        ...(await receive(cable, named(plain))),
      ]
      browser = await openBrowser(demo)
      await logIn(browser.page, demo)
    }, DEMO_START_LIMIT_MS)

    afterAll(async () => {
      await browser?.close()
      await demo?.stop()
    })

    async function openLabels(size: LabelSizeName, symbology: string) {
      const { page } = browser
      await page.goto(
        `/app/traceability/labels?ids=${labels.map(({ lot_id }) => lot_id).join(",")}`
      )
      const choose = async (label: string, name: string) => {
        await page.getByLabel(label, { exact: true }).click()
        await page.getByRole("option", { name, exact: true }).click()
      }
      await choose("Label size", SIZES[size])
      await choose("Barcode", symbology)
      await page.waitForFunction(
        "document.querySelector('.print-sheet img') && !document.querySelector('[data-barcode-pending]')"
      )
    }

    const print = () => browser.page.pdf({ preferCSSPageSize: true, printBackground: true })

    const readAll = (pdf: Buffer, size: LabelSizeName) =>
      Object.fromEntries(
        labels.map(({ name }, index) => [name, readPrintedLabel(pdf, placeOf(size, index))])
      )

    const isGs1 = ({ name }: Label) => !plain.includes(name)

    const expected = (symbologyOf: (name: string) => string) =>
      Object.fromEntries(
        labels.map((label) => [
          label.name,
          [
            {
              symbology: isGs1(label) ? symbologyOf(label.name) : "other",
              value: label.barcode.value,
            },
          ],
        ])
      )

    it("is one of many that are drawn little by little, and nothing is printed when somebody cancels", async () => {
      await openLabels("small", "GS1 DataMatrix")
      const { page } = browser
      await page.evaluate("window.printed = []; window.print = () => printed.push(countLabels())")
      await page.evaluate(
        "window.countLabels = () => document.querySelectorAll('.print-sheet img').length"
      )
      await page.getByLabel("Copies of each").fill("100")
      const drawn = labels.length * 100
      await page.getByText(`${drawn} labels`).waitFor()
      const print = page.getByRole("button", { name: "Print", exact: true })
      await print.click()
      await page.getByRole("button", { name: "Cancel" }).click()
      await page.getByRole("progressbar").waitFor({ state: "detached" })
      await print.click()
      await page.getByText(new RegExp(`\\d+ of ${drawn}`)).waitFor()
      await page.getByRole("progressbar").waitFor({ state: "detached" })
      expect(await page.evaluate("printed")).toEqual([drawn])
    })

    it("carries (15) only for a best before that was set", () => {
      const text = (name: string) => labels.find((label) => label.name === name)?.text
      expect(text("L26/04-A")).toContain("(15)270430")
      expect(text("L26-05")).toBe("(01)04006381333931(17)270531(10)L26-05")
      expect(text("LOT-NAME/2026-06-ABC")).toContain("(17)270630(15)270531")
    })

    it.each(Object.keys(LABEL_SIZES) as LabelSizeName[])(
      "gives its DataMatrix to a reader as the interface says it: %s",
      async (size) => {
        await openLabels(size, "GS1 DataMatrix")
        expect(readAll(await print(), size)).toEqual(expected(() => "gs1datamatrix"))
      }
    )

    it("gives its GS1-128 to a reader, or a DataMatrix where the bars do not fit, which is said", async () => {
      await openLabels("large", "GS1-128")
      await browser.page.getByText(/3 labels have too long a code/).waitFor()
      await browser.screenshot("labels")
      expect(readAll(await print(), "large")).toEqual(
        expected((name) => (TOO_LONG_FOR_BARS.includes(name) ? "gs1datamatrix" : "gs1-128"))
      )
      expect(browser.problems).toEqual([])
    })
  }
)
