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

  const customerId = async (email: string): Promise<string> =>
    (await shop.api.get(`/admin/customers?email=${email}&has_account=true`, shop.admin)).data
      .customers[0].id
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

  describe("handing a unit over", () => {
    const unit = (name: string) => browser.page.getByTestId("own-unit").filter({ hasText: name })
    const names = async (): Promise<string> => {
      await browser.page.goto("/de/account/units")
      return text()
    }
    const offer = async (name: string): Promise<string> => {
      const former = await unit(name).getByTestId("code").allInnerTexts()
      await unit(name)
        .getByRole("button", { name: /Hand over to somebody|New code/ })
        .click()
      const code = unit(name).getByTestId("code")
      for (let tries = 0; tries < 50; tries++) {
        const [shown] = await code.allInnerTexts()
        if (shown && shown !== former[0]) {
          return shown
        }
        await browser.page.waitForTimeout(200)
      }
      throw new Error("No code was shown.")
    }
    const accept = async (code: string): Promise<string> => {
      const { page } = browser
      await page.goto("/de/account/units/accept")
      await page.getByLabel("Code that you got from the owner").fill(code)
      await page.getByRole("button", { name: "Take it over" }).click()
      const answer = page.locator("main").locator("[role=alert], [role=status]")
      await answer.waitFor()
      return answer.innerText()
    }
    const UNKNOWN = "This code is unknown, was used already, or has expired. Ask for a new one."
    let name: string

    beforeAll(() => {
      name = studio.find(({ title }) => title.includes("Laptop"))!.name
    })

    it("shows nobody who is not logged in where a code is entered, and offers them nothing", async () => {
      const { page } = browser
      await page.context().clearCookies()
      await page.goto("/de/account/units/accept")
      await page.waitForURL("**/account/login")
    })

    it("gives its owner a code, which the owner can end before it is used", async () => {
      await logIn(STUDIO)
      await unit(name).waitFor()
      const code = await offer(name)
      expect(code).toMatch(/^([2-9A-HJ-NP-Z]{4}-){4}[2-9A-HJ-NP-Z]{4}$/)
      await unit(name).getByText("It works once").waitFor()
      await unit(name).scrollIntoViewIfNeeded()
      await browser.screenshot("storefront-hand-over")
      await browser.page.reload()
      expect(await unit(name).innerText()).not.toContain(code)
      await unit(name).getByText("Offered to whoever has the code").waitFor()
      await unit(name).getByRole("button", { name: "Keep it after all" }).click()
      await unit(name).getByRole("button", { name: "Hand over to somebody" }).waitFor()
      await logIn(PRIVATE)
      expect(await accept(code)).toBe(UNKNOWN)
    })

    it("says of a wrong code, and of one that a newer one took the place of, the same", async () => {
      expect(await accept("ABCD-EFGH-JKLM-NPQR-STUV")).toBe(UNKNOWN)
      await logIn(STUDIO)
      const old = await offer(name)
      await offer(name)
      await logIn(PRIVATE)
      expect(await accept(old)).toBe(UNKNOWN)
      expect(await names()).not.toContain(name)
    })

    it("gives the unit to who enters the code: it is theirs, once, and its former owner is not named", async () => {
      await logIn(STUDIO)
      const code = await offer(name)
      await logIn(PRIVATE)
      const answer = await accept(` ${code.toLowerCase().replaceAll("-", " ")} `)
      expect(answer).toContain(`${name} is yours.`)
      const own = await names()
      expect(own).toContain(name)
      expect(await unit(name).innerText()).toContain("Handed over to you")
      expect(await unit(name).innerText()).not.toMatch(/Alma|@|Order #/)
      expect(await accept(code)).toBe(UNKNOWN)
      await logIn(STUDIO)
      expect(await names()).not.toContain(name)
      const { lots } = await trace.get("/customers/" + (await customerId(PRIVATE)) + "/lots")
      expect(lots.map((lot: Unit) => lot.name)).toContain(name)
    })

    it("says so to whoever has the unit already, and hands on what was handed over", async () => {
      await logIn(PRIVATE)
      const code = await offer(name)
      expect(await accept(code)).toBe("You have this unit already.")
      await logIn(STUDIO)
      expect(await accept(code)).toContain(`${name} is yours.`)
    })
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
