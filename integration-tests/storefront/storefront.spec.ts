import type { AxiosInstance } from "axios"
import { openDemoShop, type DemoShop } from "../e2e/helpers/demo-shop"
import { openBrowser, type Browser } from "../e2e/helpers/open-browser"
import { startDemo, type Demo } from "../helpers/start-demo"
import { traceability, type Traceability } from "../helpers/traceability"
import { chooseStorefrontAddress, startStorefront, type Storefront } from "./start-storefront"

const LIMIT_MS = 20 * 60 * 1000
jest.setTimeout(120_000)

const STUDIO = "hello@studio-alma.example.com"
const PRIVATE = "ines.waldstein@example.com"
const PASSWORD = "traceability"
const EAN = "4006381333931"

type Unit = { name: string; title: string; order_id: string; order_display_id: number }

/** Somebody's own units, as the shop's staff sees them. */
async function unitsOf(api: AxiosInstance, admin: object, email: string): Promise<Unit[]> {
  const { customers } = (await api.get(`/admin/customers?email=${email}&has_account=true`, admin))
    .data
  const path = `/admin/traceability/customers/${customers[0].id}/lots?limit=100`
  return (await api.get(path, admin)).data.lots
}

describe("the example of a storefront, in a browser", () => {
  let demo: Demo
  let shop: DemoShop
  let trace: Traceability
  let storefront: Storefront
  let browser: Browser
  let studio: Unit[]

  beforeAll(async () => {
    const url = await chooseStorefrontAddress()
    demo = await startDemo()
    shop = await openDemoShop(demo)
    trace = traceability(shop.api, shop.admin)
    const key = shop.store.storefront.headers["x-publishable-api-key"]
    storefront = await startStorefront(url, demo, key)
    browser = await openBrowser({ ...demo, url })
    studio = await unitsOf(shop.api, shop.admin, STUDIO)
  }, LIMIT_MS)

  afterAll(async () => {
    await browser?.close()
    await storefront?.stop()
    await demo?.stop()
  })

  afterEach(() => {
    expect(browser.problems).toEqual([])
  })

  async function logIn(email: string) {
    const { page } = browser
    await page.context().clearCookies()
    await page.goto("/de/account/login")
    await page.getByPlaceholder("Email").fill(email)
    await page.getByPlaceholder("Password").fill(PASSWORD)
    await page.getByRole("button", { name: "Log in" }).click()
    await page.waitForURL("**/account/units")
  }

  const text = () => browser.page.locator("main").innerText()

  it("shows nobody's units to whoever is not logged in", async () => {
    const { page } = browser
    await page.goto("/de/account/units")
    await page.waitForURL("**/account/login")
    await page.goto(`/de/account/orders/${studio[0].order_id}`)
    expect(await page.locator("body").innerText()).not.toContain(studio[0].name)
  })

  it("lists what a customer has, with its order, and nothing of other people", async () => {
    await logIn(STUDIO)
    const rows = browser.page.getByTestId("own-unit")
    await rows.first().waitFor()
    expect(studio.length).toBeGreaterThan(5)
    const shown = await rows.allInnerTexts()
    expect(shown).toHaveLength(Math.min(studio.length, 20))
    for (const row of shown) {
      const unit = studio.find(({ name }) => row.includes(name))
      expect(row).toContain(unit?.title)
      expect(row).toContain(`Order #${unit?.order_display_id}`)
    }
    await browser.screenshot("storefront-my-units")
  })

  it("shows on an order the units of each line, with the end of their warranty", async () => {
    const { page } = browser
    const [unit] = studio.filter(({ title }) => title.includes("Laptop"))
    await page.goto(`/de/account/orders/${unit.order_id}`)
    const line = page.getByRole("listitem").filter({ hasText: unit.title }).first()
    await line.getByText(unit.name).waitFor()
    expect(await line.innerText()).toMatch(/Warranty until \d{1,2} \w+ 20\d\d/)
    await browser.screenshot("storefront-order")
  })

  it("shows another customer none of its numbers, though Medusa shows an order to whoever has its id", async () => {
    await logIn(PRIVATE)
    const names = studio.map(({ name }) => name)
    const own = await text()
    expect(names.filter((name) => own.includes(name))).toEqual([])
    await browser.page.goto(`/de/account/orders/${studio[0].order_id}`)
    const page = await browser.page.locator("body").innerText()
    expect(page).toContain(`Order #${studio[0].order_display_id}`)
    expect(names.filter((name) => page.includes(name))).toEqual([])
  })

  describe("the look-up", () => {
    async function lookUp(code: string, serial: string): Promise<string> {
      const { page } = browser
      await page.getByLabel("EAN of the product").fill(code)
      await page.getByLabel("Serial number").fill(serial)
      const answered = page.waitForResponse(/\/store\/traceability\/passport/)
      await page.getByRole("button", { name: "Look it up" }).click()
      await answered
      await page.getByRole("button", { name: "Look it up", disabled: false }).waitFor()
      return page.getByTestId("answer").innerText()
    }

    beforeAll(async () => {
      const bike = await trace.lot("KITE-26-000001")
      const { items } = await trace.get("/items", { id: bike.inventory_item_id })
      const query = "fields=id,variants.id,variants.sku&limit=100"
      const { products } = (await shop.api.get(`/admin/products?${query}`, shop.admin)).data
      const isSold = (variant: { sku: string }) => variant.sku === items[0].sku
      const product = products.find(({ variants }: { variants: { sku: string }[] }) =>
        variants.some(isSold)
      )
      const { id } = product.variants.find(isSold)
      await shop.api.post(`/admin/products/${product.id}/variants/${id}`, { ean: EAN }, shop.admin)
      await browser.page.context().clearCookies()
      await browser.page.goto("/de/unit")
    })

    it("says of a published unit that it is genuine, and nothing of who has it", async () => {
      const answer = await lookUp(EAN, "KITE-26-000001")
      expect(answer).toContain("Genuine")
      expect(answer).toContain("KITE-26-000001")
      const page = await browser.page.locator("body").innerText()
      expect(page).not.toMatch(/Bergblick|@|Order/)
      await browser.screenshot("storefront-look-up")
    })

    it("answers a unit that is not published like one that there is not", async () => {
      const { inventory_item_id: item } = await trace.lot(studio[0].name)
      const link = (serial: string) => `/item/${item}/serial/${serial}`
      const real = await lookUp(link(studio[0].name), "")
      expect(real).toBe("We say nothing about this number.")
      expect(await lookUp(link("NOBODY-1"), "")).toBe(real)
    })

    it("stops whoever tries one number after the other", async () => {
      const answers = new Set<string>()
      for (
        let tries = 0;
        tries < 40 && !answers.has("Too many questions. Try again in a while.");
        tries++
      ) {
        answers.add(await lookUp(EAN, `KITE-99-${tries}`))
      }
      expect(answers).toContain("Too many questions. Try again in a while.")
    })
  })
})
