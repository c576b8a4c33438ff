import { readStock } from "../helpers/create-product"
import { createCustomer } from "../helpers/create-customer"
import { createLocation } from "../helpers/create-store"
import { placeOrder } from "../helpers/place-order"
import { DEMO_START_LIMIT_MS } from "../helpers/start-demo"
import { demoProduct } from "./helpers/demo-shop"
import { expectAllWell, openJourney, type Journey } from "./helpers/open-journey"

/* eslint-disable @typescript-eslint/no-explicit-any -- answers are read as a client reads them */

const OFFICE = "office@harbour-works.example.com"
const SHORT_DATED = "RB-2603-014"
const EXPIRED = "RB-2511-031"
const COST = 11.5

/** The demo's coffee, told in order: what will not make it, who may have what, and what becomes of the rest. */
describe("coffee that gets old", () => {
  let journey: Journey
  let coffee: Awaited<ReturnType<typeof demoProduct>>
  let orderId: string
  let deliveryId: string

  beforeAll(async () => {
    journey = await openJourney()
    const { api, admin } = journey.shop
    coffee = await demoProduct(journey.shop, "COF-BEANS-1KG")
    const office = await createCustomer(api, admin, OFFICE)
    const { data } = await api.post("/admin/customer-groups", { name: "Offices" }, admin)
    const members = `/admin/customer-groups/${data.customer_group.id}/customers`
    await api.post(members, { add: [office] }, admin)
  }, DEMO_START_LIMIT_MS)

  afterAll(() => journey?.end())

  afterEach(() => expectAllWell(journey))

  const aging = async (name: string) =>
    (await journey.trace.get("/shelf-life/lots", { risk: "all" })).lots.find(
      (lot: any) => lot.lot_name === name
    )
  const rowOf = (name: string) => journey.browser.page.getByRole("row", { name: new RegExp(name) })
  const chooseFor = async (name: string, action: string) => {
    const { page } = journey.browser
    await page.goto("/app/traceability/shelf-life")
    await rowOf(name).locator("button[aria-haspopup=menu]").click()
    await page.getByRole("menuitem", { name: action }).click()
  }
  const stocked = async () => {
    const { api, admin, store } = journey.shop
    return (await readStock(api, admin, coffee.inventoryItemId, store.locationId)).stocked
  }

  it("lists what will not make it: who cannot get it any more, and what it is worth", async () => {
    const { page, screenshot } = journey.browser
    await page.goto("/app/traceability/shelf-life")
    const row = rowOf(SHORT_DATED)
    await row.getByText("No longer Cafés").waitFor()
    const lot = await aging(SHORT_DATED)
    const amount = lot.quantity * COST
    expect(lot.values).toEqual([{ currency_code: "eur", amount }])
    await row.getByText(`€${amount.toFixed(2)}`).waitFor()
    await row.getByText(`${lot.days_left} days`).first().waitFor()
    await rowOf(EXPIRED).getByText("Expired", { exact: true }).waitFor()
    await screenshot("shelf-life")
  })

  it("gets a rule for a customer group in the settings, and serves its orders by it", async () => {
    const { page } = journey.browser
    const { api, store } = journey.shop
    await page.goto("/app/settings/traceability")
    await page.getByRole("button", { name: "Add rule" }).click()
    const drawer = page.getByRole("dialog")
    await drawer.getByLabel("For whom").click()
    await page.getByRole("option", { name: "A customer group" }).click()
    await drawer.getByLabel("Customer group").click()
    await page.keyboard.type("Off")
    await page.getByRole("option", { name: "Offices" }).click()
    await drawer.getByLabel("Days left").fill("200")
    await drawer.getByLabel("Note").fill("They buy for half a year")
    await drawer.getByRole("button", { name: "Save" }).click()
    await page.getByRole("row", { name: /Offices.*200 days/ }).waitFor()

    const bought = [{ variantId: coffee.variantId, quantity: 2 }]
    orderId = (await placeOrder(api, store, bought, { email: OFFICE })).id
    const { lines, operations } = await journey.trace.order(orderId)
    deliveryId = operations[0].id
    // Not what expires first: that is not fresh enough for them.
    expect(lines[0].assigned).toMatchObject([{ name: "RB-2610-011", quantity: 2 }])
  })

  it("refuses older coffee at the pack station, in words that say why", async () => {
    const { page, screenshot } = journey.browser
    const { days_left } = await aging("RB-2608-002")
    await page.goto(`/app/traceability/packing/${deliveryId}`)
    await journey.isFocused("Scan a unit, or DONE")
    await journey.scan("RB-2608-002")
    const refusal = new RegExp(`RB-2608-002 has ${days_left} days of its shelf life left`)
    await page.getByText(refusal).first().waitFor()
    await screenshot("too-old-to-pack")
    expect((await journey.trace.get(`/packing/${deliveryId}`)).packing).toMatchObject({ packed: 0 })
    // A customer may agree to it: then the reason is asked for on the spot.
    await page.getByRole("button", { name: "Use anyway…" }).click()
    await page.getByPlaceholder("Why is it used anyway?").fill("They drink it this week")
    await page.getByRole("button", { name: "Use it" }).click()
    await page.getByRole("button", { name: "Take RB-2608-002 back" }).click()
    await page.getByText("Take RB-2608-002 back").waitFor({ state: "detached" })

    const before = await stocked()
    // As much of a lot as was proposed of it is packed with one scan.
    await journey.scan("RB-2610-011")
    await page.getByText("Everything is scanned.").waitFor()
    await page.getByRole("button", { name: "Fulfil", exact: true }).click()
    await page
      .getByText(/ is fulfilled\./)
      .first()
      .waitFor()
    const { lines } = await journey.trace.order(orderId)
    expect(lines[0].delivered).toMatchObject([{ name: "RB-2610-011", quantity: 2 }])
    expect(await stocked()).toBe(before - 2)
  })

  it("marks down what is still good, by a tag that a promotion can name", async () => {
    const { page } = journey.browser
    const { api, admin } = journey.shop
    await chooseFor(SHORT_DATED, "Mark down")
    await page
      .getByText(/The product has the tag “short-dated” now/)
      .first()
      .waitFor()
    const path = `/admin/products/${coffee.productId}?fields=id,*tags`
    const { tags } = (await api.get(path, admin)).data.product
    expect(tags.map((tag: any) => tag.value)).toContain("short-dated")
  })

  it("moves some of it from the list to a place that sells it sooner", async () => {
    const { page } = journey.browser
    const { api, admin, store } = journey.shop
    const outlet = await createLocation(api, admin, { ...store, name: "Outlet" })
    const before = await stocked()
    await chooseFor(SHORT_DATED, "Transfer")
    const drawer = page.getByRole("dialog")
    await drawer.getByLabel("Quantity").fill("5")
    await drawer.getByLabel("To", { exact: true }).click()
    await page.getByRole("option", { name: "Outlet" }).click()
    await drawer.getByRole("button", { name: "Create transfer" }).click()
    await page.waitForURL("**/traceability/operations/*")
    await page.getByRole("button", { name: "Confirm" }).click()
    await page.getByRole("button", { name: "Validate" }).click()
    await page.getByText("Done", { exact: true }).first().waitFor()
    expect(await stocked()).toBe(before - 5)
    expect(await readStock(api, admin, coffee.inventoryItemId, outlet.id)).toMatchObject({
      stocked: 5,
    })
  })

  it("scraps what has expired from the list, and the stock is less by it", async () => {
    const { page } = journey.browser
    const before = await stocked()
    const { quantity } = await aging(EXPIRED)
    await chooseFor(EXPIRED, "Scrap")
    const drawer = page.getByRole("dialog")
    await drawer.getByLabel("Reason").fill("Expired on the shelf")
    await drawer.getByRole("button", { name: "Scrap" }).click()
    await drawer.waitFor({ state: "hidden" })
    await rowOf(EXPIRED).waitFor({ state: "detached" })
    expect(await stocked()).toBe(before - quantity)
    expect(await aging(EXPIRED)).toBeUndefined()
    expect((await journey.trace.lot(EXPIRED)).quantity).toBe(0)
  })
})
