import { DEMO_START_LIMIT_MS } from "../helpers/start-demo"
import { expectAllWell, openJourney, type Journey } from "./helpers/open-journey"

/* eslint-disable @typescript-eslint/no-explicit-any -- answers are read as a client reads them */

const BIKE = "KITE-26-000001"
/** What its label says: GTIN and serial number as GS1's Digital Link. */
const LINK = `/traceability/passport/01/09506000134369/21/${BIKE}`
const SELLER = "ines.waldstein@example.com"
const BUYER = "hello@studio-alma.example.com"
/** Of every customer of the demo. */
const PASSWORD = "traceability"
const CELLS = "CL-2604-A"

/** The demo's e-bikes, after they were sold. One story, told in order. */
describe("e-bikes that customers have", () => {
  let journey: Journey
  let lotId: string

  beforeAll(async () => {
    journey = await openJourney()
    lotId = (await journey.trace.lot(BIKE)).id
  }, DEMO_START_LIMIT_MS)

  afterAll(() => journey?.end())

  afterEach(() => expectAllWell(journey))

  const customerOf = async (email: string) => {
    const { api, admin } = journey.shop
    return (await api.get(`/admin/customers?email=${email}&has_account=true`, admin)).data
      .customers[0].id as string
  }
  const unitsOf = async (email: string): Promise<string[]> => {
    const { lots } = await journey.trace.get(`/customers/${await customerOf(email)}/lots`)
    return lots.map(({ name }: { name: string }) => name)
  }
  /** What the storefront shows a signed-in customer of the unit. */
  const passportFor = async (email: string): Promise<any> => {
    const { api, store } = journey.shop
    const login = await api.post("/auth/customer/emailpass", { email, password: PASSWORD })
    const authorization = `Bearer ${login.data.token}`
    const headers = { ...store.storefront.headers, authorization }
    const query = `link=${encodeURIComponent(LINK)}`
    return (await api.get(`/store/traceability/passport?${query}`, { headers })).data.passport
  }

  it("have a passport that says they are genuine, and that knows what was put in by a repair", async () => {
    const { page, screenshot } = journey.browser
    expect((await page.goto(LINK))!.status()).toBe(200)
    await page
      .getByText(/Genuine/)
      .first()
      .waitFor()
    await page.getByText("BP36-26-000005").first().waitFor()
    await screenshot("passport-page")
    await page.setViewportSize({ width: 390, height: 844 })
    await page.emulateMedia({ colorScheme: "dark" })
    await screenshot("passport-phone")
    await page.emulateMedia({ colorScheme: "light" })
    await page.setViewportSize({ width: 1440, height: 900 })
  })

  it("change hands on the unit's page: with the new owner from then on, warranty and all", async () => {
    const { page, screenshot } = journey.browser
    const { warranty_until } = await journey.trace.lot(BIKE)
    expect(await unitsOf(SELLER)).toContain(BIKE)
    const [before, after] = [await passportFor(SELLER), await passportFor(BUYER)]
    expect(before).toMatchObject({ level: "owner" })
    expect(before.unit.warranty_until).toMatch(/^\d{4}-/)
    expect(after.level).toBe("public")

    await page.goto(`/app/traceability/lots/${lotId}`)
    await page.getByRole("button", { name: "Hand to another customer" }).click()
    const drawer = page.getByRole("dialog")
    await drawer.getByLabel("Customer", { exact: true }).click()
    await page.keyboard.type("Alma")
    await page.getByRole("option", { name: /Alma Vernay/ }).click()
    await drawer.getByLabel(/Note/).fill("Sold among friends")
    await drawer.getByRole("button", { name: "Save" }).click()
    await page.getByText("Has it now").waitFor()
    await page.getByText(/from Ines Waldstein.*Sold among friends/).waitFor()
    await page.getByRole("heading", { name: "Owner" }).scrollIntoViewIfNeeded()
    await screenshot("hand-over")

    expect(await unitsOf(SELLER)).not.toContain(BIKE)
    expect(await unitsOf(BUYER)).toContain(BIKE)
    expect((await journey.trace.lot(BIKE)).warranty_until).toBe(warranty_until)
    const { unit_transfers } = await journey.trace.get("/unit-transfers", { lot_id: lotId })
    expect(unit_transfers).toMatchObject([
      { to_customer_id: await customerOf(BUYER), current: true },
    ])
    expect((await passportFor(SELLER)).level).toBe("public")
    expect(await passportFor(BUYER)).toMatchObject({ level: "owner", unit: before.unit })
  })

  it("stand on the page of the customer who has them, and on that of nobody else", async () => {
    const { page } = journey.browser
    const link = page.getByRole("link", { name: BIKE })
    await page.goto(`/app/customers/${await customerOf(BUYER)}`)
    await page.getByRole("heading", { name: "Units of this customer" }).waitFor()
    await link.first().waitFor()

    const seller = await customerOf(SELLER)
    const units = page.waitForResponse(`**/admin/traceability/customers/${seller}/lots?**`)
    await page.goto(`/app/customers/${seller}`)
    await (await units).finished()
    // The repair that was theirs stays theirs: the one place where the bike is still named.
    await page.getByRole("heading", { name: "Service" }).waitFor()
    await page.getByRole("row", { name: new RegExp(BIKE) }).waitFor()
    expect(await link.count()).toBe(1)
  })

  it("lead from the batch that fails to a recall exercise in one press, which blocks nothing", async () => {
    const { page, screenshot } = journey.browser
    await page.goto("/app/traceability/failure-rate")
    const row = page.getByRole("row", { name: new RegExp(CELLS) })
    await row.waitFor()
    await screenshot("failure-rate")
    await row.getByRole("button", { name: "Recall exercise" }).click()
    await page.waitForURL("**/traceability/recalls/**")
    await page
      .getByText(/2 of \d units failed/)
      .first()
      .waitFor()
    await screenshot("recall-exercise")

    const id = page.url().split("/").at(-1)!
    const { recall } = await journey.trace.get(`/recalls/${id}`)
    expect(recall).toMatchObject({ mock: true, state: "open" })
    for (const name of [CELLS, BIKE, "KITE-26-000002"]) {
      expect((await journey.trace.lot(name)).blocked_at).toBeNull()
    }
    // The other one got a battery of other cells in its repair: nobody has to be told of it.
    const { notices } = await journey.trace.get(`/recalls/${id}/notices`)
    expect(notices.map(({ lots }: any) => lots.map((lot: any) => lot.name))).toEqual([
      ["KITE-26-000002"],
    ])
  })

  it("have a fault that is reported on their page, and tied to the return that Medusa has of it", async () => {
    const { page } = journey.browser
    const { api, admin } = journey.shop
    const movements = await journey.trace.movements(lotId)
    const { order_id } = movements.find((movement: any) => movement.order_id)
    const { data } = await api.post("/admin/returns", { order_id }, admin)
    await page.goto(`/app/traceability/lots/${lotId}`)
    await page.locator("main").locator("button[aria-haspopup=menu]").first().click()
    await page.getByRole("menuitem", { name: "Report a fault" }).click()
    const drawer = page.getByRole("dialog")
    await drawer.getByLabel("Reason").click()
    await page.getByRole("option").first().click()
    await drawer.getByRole("button", { name: "Report", exact: true }).click()
    await page.waitForURL("**/traceability/service/**")

    await page.getByRole("button", { name: "Edit", exact: true }).click()
    await drawer.getByLabel("Claim or return").click()
    const name = `Return #${data.return.id.slice(-7)}`
    await page.getByRole("option", { name }).click()
    await drawer.getByRole("button", { name: "Save" }).click()
    await drawer.waitFor({ state: "hidden" })
    await page.getByText(name).waitFor()
    const id = page.url().split("/").at(-1)!
    expect((await journey.trace.get(`/service-cases/${id}`)).service_case).toMatchObject({
      order_id,
      return_id: data.return.id,
      order_claim_id: null,
    })
  })
})
