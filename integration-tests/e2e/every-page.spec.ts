import { appendFileSync, mkdirSync } from "node:fs"
import { join } from "node:path"
import { DEMO_START_LIMIT_MS, startDemo, type Demo } from "../helpers/start-demo"
import { traceability } from "../helpers/traceability"
import { adminPages, type DocumentIds, type Queries } from "./helpers/admin-pages"
import { openDemoShop, type DemoShop } from "./helpers/demo-shop"
import { makeUntranslated } from "./helpers/left-in-english"
import {
  makeVisitor,
  seriousProblems,
  setLanguage,
  setTheme,
  textsOf,
} from "./helpers/look-at-page"
import { logIn, openBrowser, type Browser } from "./helpers/open-browser"
import { pageFaults } from "./helpers/page-faults"

const WIDTHS = [1440, 768, 390]
const HEIGHT = 900
const LIMIT_MS = 9 * 60 * 1000
/** To look at all pages as a merchant does: `PAGE_PICTURES=/tmp/pages npm test -- build demo e2e every-page`. */
const PICTURES = process.env.PAGE_PICTURES

/** Medusa's pages with a part of ours in them, whose own faults are not looked for. */
const withWidgets = ["orders", "customers", "inventory", "products", "settings/locations"]

/** Documents of the demo with something on them, so that pages have all their parts. */
async function openDocuments({ api, admin, store }: DemoShop) {
  const { get, post, lot } = traceability(api, admin)
  const medusa = async (path: string) => (await api.get(`/admin/${path}`, admin)).data
  const operation = async (query: object) =>
    (await get("/operations", { limit: 1, ...query })).operations[0].id as string
  const first = async (path: string, key: string, query: object = {}) =>
    (await get(path, { limit: 1, ...query }))[key][0].id as string

  const bike = await lot("KITE-26-000001")
  const coffee = await lot("RB-2609-007")
  const recall = await post("/recalls", {
    lot_id: coffee.id,
    reason: "The handle comes loose",
    mock: true,
  })
  const opening = await post("/opening-stock", {
    location_id: store.locationId,
    mode: "number_counted",
  })
  const packings = (await get("/packing")).packings as { id: string; order_id: string }[]
  const { orders } = await medusa("orders?limit=50&fields=id,customer_id,fulfillments.id")
  const sold = orders.find(({ fulfillments }: { fulfillments: unknown[] }) => fulfillments.length)
  const { variants } = await medusa("product-variants?limit=50&fields=id,sku,product_id")
  const { product_id } = variants.find(({ sku }: { sku: string }) => sku === "NL14-16-512")

  const ids: DocumentIds = {
    lots: [bike.id, coffee.id],
    operations: [
      await operation({ code: "receipt", state: "ready" }),
      await operation({ code: "delivery", state: "done" }),
    ],
    "purchase-orders": [await first("/purchase-orders", "purchase_orders", { state: "received" })],
    "manufacturing-orders": [
      await first("/manufacturing-orders", "manufacturing_orders", { open: true }),
      await first("/manufacturing-orders", "manufacturing_orders", { state: "done" }),
    ],
    "bills-of-materials": [await first("/boms", "boms")],
    "opening-stock": [opening.opening_stock.id],
    recalls: [recall.recall.id],
    service: [await first("/service-cases", "service_cases")],
    packing: [packings[0].id],
    orders: [sold.id],
    customers: [sold.customer_id],
    inventory: [coffee.inventory_item_id],
    products: [product_id],
    "settings/locations": [store.locationId],
  }
  const queries: Queries = {
    "traceability/labels": [`?ids=${bike.id},${coffee.id}`, ""],
    "traceability/lots": ["", "?group_by=item"],
    "traceability/lots/[id]/trace": ["", "?view=timeline", "?view=graph"],
    "traceability/count": [
      `?location_id=${store.locationId}&inventory_item_id=${coffee.inventory_item_id}`,
    ],
    "traceability/picking-list": [
      `?ids=${packings
        .slice(0, 2)
        .map(({ id }) => id)
        .join()}`,
    ],
  }
  return { ids, queries }
}

describe("every page of the admin", () => {
  let demo: Demo
  let browser: Browser
  let visitor: ReturnType<typeof makeVisitor>
  let pages: string[]
  let hosts: string[]
  /** What the browser complains of, since the last look. */
  let complaints: string[] = []

  beforeAll(async () => {
    demo = await startDemo()
    const { ids, queries } = await openDocuments(await openDemoShop(demo))
    pages = adminPages(ids, queries)
    hosts = [...withWidgets.map((folder) => `/${folder}/${ids[folder][0]}`), "/orders"]
    browser = await openBrowser(demo)
    const { page } = browser
    page.on("console", (message) => {
      // Medusa's own pages ask another server for flags, which not every machine can reach.
      const isOurs = message.location().url.startsWith(demo.url)
      if (message.type() === "error" && isOurs) {
        complaints.push(`console: ${message.text().slice(0, 300)}`)
      }
    })
    page.on("pageerror", (error) => complaints.push(`error: ${error.message}`))
    page.on("response", (response) => {
      if (response.status() >= 400) {
        complaints.push(`${response.status()} ${response.url()}`)
      }
    })
    visitor = makeVisitor(page)
    await logIn(page, demo)
  }, DEMO_START_LIMIT_MS)

  afterAll(async () => {
    await browser?.close()
    await demo?.stop()
  })

  const takeComplaints = () => {
    const taken = complaints
    complaints = []
    return taken
  }

  const picture = async (path: string, about: string) => {
    if (PICTURES) {
      mkdirSync(PICTURES, { recursive: true })
      const name = path
        .replace(/^\//, "")
        .replace(/[^\w]+/g, "-")
        .slice(0, 80)
      await browser.page.screenshot({ path: join(PICTURES, `${name}.${about}.png`) })
    }
  }

  /** All of them at the end; with the pictures, each as soon as it is seen. */
  const collect = () => {
    const problems: string[] = []
    const add = (path: string, said: string[]) => {
      const found = said.map((one) => `${path}: ${one}`)
      problems.push(...found)
      if (PICTURES && found.length) {
        mkdirSync(PICTURES, { recursive: true })
        appendFileSync(join(PICTURES, "problems.txt"), `${found.join("\n")}\n`)
      }
    }
    return { problems, add }
  }

  const at = async (width: number) => {
    await browser.page.setViewportSize({ width, height: HEIGHT })
    await browser.page.waitForTimeout(60)
  }

  const faultsAt = async (path: string, width: number, about: string) => {
    await at(width)
    const faults = await pageFaults(browser.page)
    await picture(path, `${width}-${about}`)
    return faults.map((fault) => `at ${width}: ${fault}`)
  }

  it(
    "has nothing that keeps anybody out, in light and dark, and fits into 1440, 768 and 390 pixels",
    async () => {
      const { page } = browser
      const { problems, add } = collect()
      await visitor.load("/traceability")
      takeComplaints()
      for (const path of pages) {
        await at(WIDTHS[0])
        await visitor.visit(path)
        add(path, takeComplaints())
        const find = async (rules: Parameters<typeof seriousProblems>[1]) => {
          add(`${path} (${rules})`, await seriousProblems(page, rules))
        }
        await setTheme(page, "dark")
        await find("colours")
        await picture(path, "1440-dark")
        await setTheme(page, "light")
        await find("all")
        for (const width of WIDTHS) {
          add(path, await faultsAt(path, width, "en"))
        }
        await find("scrolling")
      }
      expect(problems).toEqual([])
    },
    LIMIT_MS
  )

  it(
    "and every page of Medusa with a part of ours says nothing to the console and asks for nothing that fails",
    async () => {
      const { problems, add } = collect()
      for (const path of hosts) {
        await at(WIDTHS[0])
        await visitor.visit(path)
        add(path, takeComplaints())
        for (const width of PICTURES ? WIDTHS : []) {
          await at(width)
          await picture(path, `${width}-en`)
        }
      }
      expect(problems).toEqual([])
    },
    LIMIT_MS
  )

  it("says of what does not exist that it does not, with a way back", async () => {
    const { page } = browser
    await visitor.visit("/traceability/lots/there_is_no_such_lot")
    await page.getByText("This page does not exist").waitFor()
    await page.getByRole("link", { name: "Back to the list" }).waitFor()
    takeComplaints()
  })

  it.each([
    ["de", "ltr"],
    ["fr", "ltr"],
    ["ar", "rtl"],
  ])(
    "is in %s without a word of English, written %s, and fits into 768 and 390 pixels",
    async (language, direction) => {
      const { page } = browser
      const untranslated = makeUntranslated(language)
      const { problems, add } = collect()
      await at(768)
      await setLanguage(page, language)
      await visitor.load("/traceability")
      expect(await page.locator("html").getAttribute("dir")).toBe(direction)
      takeComplaints()
      for (const path of pages) {
        await visitor.visit(path)
        add(path, takeComplaints())
        add(path, untranslated(await textsOf(page)))
        for (const width of [390, 768]) {
          add(path, await faultsAt(path, width, language))
        }
      }
      expect(problems).toEqual([])
    },
    LIMIT_MS
  )
})
