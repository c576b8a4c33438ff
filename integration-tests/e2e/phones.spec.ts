import { placeOrder } from "../helpers/place-order"
import { DEMO_START_LIMIT_MS } from "../helpers/start-demo"
import { demoProduct, orderFromSupplier } from "./helpers/demo-shop"
import { expectAllWell, openJourney, type Journey } from "./helpers/open-journey"

/* eslint-disable @typescript-eslint/no-explicit-any -- answers are read as a client reads them */

/** First and second IMEI; the first one is the serial number. */
const BROKEN = ["490154203237518", "356938035643809"]
const ANOTHER = ["352099001761481", "358240051111110"]
const FAULT = "Nobody hears the caller"
const DAY_MS = 24 * 60 * 60 * 1000

/** One story, told in order: phones come in, one is sold, does not work, and is swapped. */
describe("phones with two IMEIs", () => {
  let journey: Journey
  let phone: Awaited<ReturnType<typeof demoProduct>>
  let order: any

  beforeAll(async () => {
    journey = await openJourney()
    phone = await demoProduct(journey.shop, "PHONE-F5-128")
  }, DEMO_START_LIMIT_MS)

  afterAll(() => journey?.end())

  afterEach(() => expectAllWell(journey))

  const lotOf = async ([imei]: string[]) => {
    const { id } = await journey.trace.lot(imei)
    return (await journey.trace.get(`/lots/${id}`)).lot
  }
  const post = async (path: string, body: object = {}) =>
    (await journey.shop.api.post(`/admin${path}`, body, journey.shop.admin)).data

  const pack = async (code: string, shown: string) => {
    const { page } = journey.browser
    await page.goto(`/app/orders/${order.id}`)
    await page.getByRole("link", { name: "Pack", exact: true }).click()
    await journey.isFocused("Scan a unit, or DONE")
    await journey.scan(code)
    await page.getByText("Everything is scanned.").waitFor()
    await page.getByRole("listitem", { name: "Fjord Phone 5" }).getByText(shown).first().waitFor()
    await page.getByRole("button", { name: "Fulfil", exact: true }).click()
    await page
      .getByText(/ is fulfilled\./)
      .first()
      .waitFor()
  }

  it("come in with both numbers, scanned one after the other", async () => {
    const { page, screenshot } = journey.browser
    const bought = await orderFromSupplier(journey.shop, phone.inventoryItemId, 2)
    await page.goto(`/app/traceability/purchase-orders/${bought.id}`)
    await page.getByRole("link", { name: "Receive" }).click()
    await page.getByRole("main").getByRole("link", { name: "Scan", exact: true }).click()
    const next = async (option: string) => {
      await page.getByLabel("What the next scan is").click()
      await page.getByRole("option", { name: option }).click()
    }
    const scan = async (code: string) => {
      await page.getByLabel("Scan or type a code").pressSequentially(code)
      await page.keyboard.press("Enter")
    }
    for (const [imei, second] of [BROKEN, ANOTHER]) {
      await scan(imei)
      await page.getByText(`${imei} · Fjord Phone 5`).first().waitFor()
      await next("IMEI 2 of the last unit")
      await scan(second)
      await page.getByText(`IMEI 2 ${second} · ${imei}`).first().waitFor()
      await next("Lot or serial number")
    }
    await page.getByText("2 of 2").first().waitFor()
    await screenshot("phone-imeis")
    await page.getByRole("button", { name: "Validate" }).click()
    await page
      .getByText(/ is done/)
      .first()
      .waitFor()
    for (const numbers of [BROKEN, ANOTHER]) {
      const lot = await lotOf(numbers)
      expect(lot).toMatchObject({ name: numbers[0], status: "available" })
      expect(lot.identifiers).toMatchObject([{ kind: "imei_2", value: numbers[1] }])
    }
  })

  it.each([BROKEN, [...ANOTHER].reverse()])(
    "are found by %s with the search of the topbar",
    async (code, other) => {
      const { page } = journey.browser
      await page.goto("/app/orders")
      await page.getByRole("button", { name: /^Search lots/ }).click()
      await journey.isFocused("Type or scan")
      await journey.scan(code)
      const main = page.locator("main")
      await main.getByRole("heading", { level: 1 }).first().waitFor()
      await main.getByText(code).first().waitFor()
      await main.getByText(other).first().waitFor()
    }
  )

  it("are packed by the second IMEI too, and the warranty begins", async () => {
    const { api, store } = journey.shop
    const lines = [{ variantId: phone.variantId, quantity: 1 }]
    order = await placeOrder(api, store, lines, { email: "ines@example.com" })
    await journey.trace.order(order.id)
    await pack(BROKEN[1], BROKEN[0])
    const lot = await lotOf(BROKEN)
    expect(lot).toMatchObject({ status: "delivered", owner: { order_id: order.id } })
    expect(Date.parse(lot.warranty_until)).toBeGreaterThan(Date.now() + 729 * DAY_MS)
  })

  it("come back with an exchange of Medusa's, and another one goes out for it", async () => {
    const { page, screenshot } = journey.browser
    const { store } = journey.shop
    await page.goto(`/app/traceability/lots/${(await lotOf(BROKEN)).id}`)
    await page.locator("main").locator("button[aria-haspopup=menu]").first().click()
    await page.getByRole("menuitem", { name: "Report a fault" }).click()
    const drawer = page.getByRole("dialog")
    await drawer.getByLabel("Reason").click()
    await page.getByRole("option").first().click()
    await drawer.getByLabel(/What is wrong/).fill(FAULT)
    await drawer.getByRole("button", { name: "Report", exact: true }).click()
    await page.waitForURL("**/traceability/service/**")
    const casePage = page.url()

    const { exchange } = await post("/exchanges", { order_id: order.id })
    const inbound = [{ id: order.items[0].id, quantity: 1 }]
    const path = `/exchanges/${exchange.id}`
    await post(`${path}/inbound/items`, { items: inbound, location_id: store.locationId })
    const outbound = [{ variant_id: phone.variantId, quantity: 1 }]
    await post(`${path}/outbound/items`, { items: outbound })
    const shipping_option_id = store.shippingOptionId
    await post(`${path}/outbound/shipping-method`, { shipping_option_id, custom_amount: 0 })
    await post(`${path}/request`)

    await page.goto(`/app/orders/${order.id}`)
    await page.getByRole("button", { name: /^Receive return/ }).click()
    await journey.isFocused("Scan or type a serial number")
    await journey.scan(BROKEN[0])
    await drawer.getByLabel(`What becomes of ${BROKEN[0]}`).click()
    await page.getByRole("option", { name: /Block/ }).click()
    await drawer.getByPlaceholder("Reason").fill(FAULT)
    await drawer.getByRole("button", { name: /^Receive 1/ }).click()
    await drawer.waitFor({ state: "hidden" })
    expect(await lotOf(BROKEN)).toMatchObject({
      location_id: store.locationId,
      blocked_reason: expect.stringContaining(FAULT),
      owner: null,
    })
    await pack(ANOTHER[1], ANOTHER[0])

    await page.goto(casePage)
    await page.getByRole("button", { name: "Close…" }).click()
    await drawer.getByLabel("Outcome").click()
    await page.getByRole("option", { name: "Swapped" }).click()
    const close = drawer.getByRole("button", { name: "Close the case" })
    await drawer.getByLabel("Number of the replacement").fill("352099001761480")
    await drawer.getByText("There is no such number.").waitFor()
    // As it is scanned from its box, whichever barcode comes first.
    await drawer.getByLabel("Number of the replacement").fill(ANOTHER[1])
    await drawer.getByText("There is no such number.").waitFor({ state: "detached" })
    await close.click()
    await drawer.waitFor({ state: "hidden" })
    await page.getByText("Swapped", { exact: true }).first().waitFor()
    await page.getByRole("link", { name: ANOTHER[0] }).waitFor()
    await screenshot("phone-swapped")
  })

  it("are with whom the pages say afterwards, and the warranty is that of the phone the customer has", async () => {
    const { page } = journey.browser
    const { api, admin } = journey.shop
    const { lines } = await journey.trace.order(order.id)
    const namesOf = (of: "delivered" | "returned") =>
      lines.flatMap((line: any) => line[of].map((lot: any) => lot.name))
    expect(namesOf("returned")).toEqual([BROKEN[0]])
    const another = await lotOf(ANOTHER)
    expect(another).toMatchObject({ status: "delivered", owner: { order_id: order.id } })
    expect(Date.parse(another.warranty_until)).toBeGreaterThan(Date.now() + 729 * DAY_MS)
    expect((await lotOf(BROKEN)).blocked_at).not.toBeNull()

    const path = `/admin/orders/${order.id}?fields=id,customer_id`
    const { customer_id } = (await api.get(path, admin)).data.order
    await page.goto(`/app/customers/${customer_id}`)
    await page.getByRole("link", { name: ANOTHER[0] }).first().waitFor()
    const { lots } = await journey.trace.get(`/customers/${customer_id}/lots`)
    expect(lots.map((lot: any) => lot.name)).toEqual([ANOTHER[0]])
  })
})
