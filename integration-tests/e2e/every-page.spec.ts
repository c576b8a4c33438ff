import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { DEMO_START_LIMIT_MS, startDemo, type Demo } from "../helpers/start-demo"
import { traceability } from "../helpers/traceability"
import { openDemoShop } from "./helpers/demo-shop"
import {
  overflow,
  seriousProblems,
  setLanguage,
  setTheme,
  settle,
  textsOf,
} from "./helpers/look-at-page"
import { logIn, openBrowser, type Browser } from "./helpers/open-browser"

const WIDTHS = [1440, 768, 390]
const HEIGHT = 900
const LIMIT_MS = 8 * 60 * 1000
const I18N = join(__dirname, "../../src/admin/i18n")

/** Lists, and forms that are opened from them. */
const PAGES = [
  "",
  "/lots",
  "/lots/create",
  "/operations",
  "/operations/create",
  "/purchase-orders",
  "/purchase-orders/create",
  "/suppliers",
  "/suppliers/create",
  "/manufacturing-orders",
  "/manufacturing-orders/create",
  "/bills-of-materials",
  "/bills-of-materials/create",
  "/recalls",
  "/scan",
  "/count",
  "/labels",
  "/opening-stock",
  "/shelf-life",
  "/stock-check",
  "/stock-without-numbers",
  "/suspicious-lookups",
  "/suspicious-units",
].map((path) => `/traceability${path}`)

type Tree = { [key: string]: string | Tree }

const flat = (tree: Tree, path: string): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string"
      ? [[`${path}.${key}`, value] as [string, string]]
      : flat(value, `${path}.${key}`)
  )

const textsIn = (language: string): Map<string, string> =>
  new Map(
    readdirSync(join(I18N, language))
      .filter((file) => file.endsWith(".json"))
      .flatMap((file) => flat(JSON.parse(readFileSync(join(I18N, language, file), "utf8")), file))
  )

/** Whole sentences and labels that only English has. */
const englishOnly = (language: string): Set<string> => {
  const own = textsIn(language)
  const known = new Set(own.values())
  return new Set(
    [...textsIn("en")]
      .filter(([key, text]) => own.get(key) !== text && !known.has(text) && /[a-z]{2}/.test(text))
      .map(([, text]) => text)
  )
}

describe("every page of the admin", () => {
  let demo: Demo
  let browser: Browser
  let pages: string[]

  beforeAll(async () => {
    demo = await startDemo()
    const shop = await openDemoShop(demo)
    const { get } = traceability(shop.api, shop.admin)
    const first = async (path: string, key: string) =>
      (await get(`/${path}`, { limit: 1 }))[key][0]?.id as string | undefined
    const lot = await first("lots", "lots")
    const operation = await first("operations", "operations")
    const order = await first("manufacturing-orders", "manufacturing_orders")
    const details = [
      lot && [`/lots/${lot}`, `/lots/${lot}/trace`, `/lots/${lot}/trace?view=timeline`],
      lot && [`/lots/${lot}/trace?view=graph`, `/lots/${lot}/recall`],
      operation && [`/operations/${operation}`, `/operations/${operation}/trace`],
      order && [`/manufacturing-orders/${order}`, `/manufacturing-orders/${order}/trace`],
      [`/purchase-orders/${await first("purchase-orders", "purchase_orders")}`],
      [`/bills-of-materials/${await first("boms", "boms")}`],
      ["/lots/there_is_no_such_lot"],
    ]
    pages = [
      ...PAGES,
      ...details.flatMap((paths) => paths || []).map((path) => `/traceability${path}`),
      "/settings/traceability",
    ]
    browser = await openBrowser(demo)
    await logIn(browser.page, demo)
  }, DEMO_START_LIMIT_MS)

  afterAll(async () => {
    await browser?.close()
    await demo?.stop()
  })

  const open = async (path: string) => {
    await browser.page.goto(`/app${path}`)
    await settle(browser.page)
  }

  it(
    "has nothing that keeps anybody out, in light and dark, and fits into 1440, 768 and 390 pixels",
    async () => {
      const { page } = browser
      const problems: string[] = []
      for (const path of pages) {
        await page.setViewportSize({ width: WIDTHS[0], height: HEIGHT })
        await open(path)
        for (const theme of ["dark", "light"] as const) {
          await setTheme(page, theme)
          problems.push(...(await seriousProblems(page)).map((said) => `${path} ${theme} ${said}`))
        }
        for (const width of WIDTHS) {
          await page.setViewportSize({ width, height: HEIGHT })
          await settle(page)
          const tooWide = await overflow(page)
          if (tooWide) {
            problems.push(`${path} is ${tooWide} pixels wider than ${width}`)
          }
        }
      }
      expect(problems).toEqual([])
      expect(browser.problems).toEqual([])
    },
    LIMIT_MS
  )

  it.each([
    ["de", "ltr"],
    ["fr", "ltr"],
    ["ar", "rtl"],
  ])(
    "is in %s without a text of English, and written %s",
    async (language, direction) => {
      const { page } = browser
      await page.setViewportSize({ width: WIDTHS[0], height: HEIGHT })
      await setLanguage(page, language)
      const english = englishOnly(language)
      const left: string[] = []
      for (const path of ["/traceability", "/traceability/lots", "/traceability/operations"]) {
        await open(path)
        expect(await page.locator("html").getAttribute("dir")).toBe(direction)
        const texts = await textsOf(page)
        expect(texts.length).toBeGreaterThan(20)
        left.push(...texts.filter((text) => english.has(text)).map((text) => `${path}: ${text}`))
      }
      expect(left).toEqual([])
      expect(browser.problems).toEqual([])
    },
    LIMIT_MS
  )
})
