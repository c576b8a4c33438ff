import { placeOrder } from "../helpers/place-order"
import { DEMO_START_LIMIT_MS } from "../helpers/start-demo"
import { demoProduct } from "./helpers/demo-shop"
import { expectAllWell, openJourney, type Journey } from "./helpers/open-journey"

const REASON = "Taken from the shop window at night"

/** A camera of the demo that somebody has stolen, and that turns up again. One story, told in order. */
describe("a stolen camera", () => {
  let journey: Journey
  let orderId: string
  let deliveryId: string
  let stolen: string

  beforeAll(async () => {
    journey = await openJourney()
    const { api, store } = journey.shop
    const { variantId } = await demoProduct(journey.shop, "CAM-C1")
    orderId = (await placeOrder(api, store, [{ variantId, quantity: 1 }])).id
    const { lines, operations } = await journey.trace.order(orderId)
    deliveryId = operations[0].id
    stolen = lines[0].assigned[0].name
  }, DEMO_START_LIMIT_MS)

  afterAll(() => journey?.end())

  afterEach(() => expectAllWell(journey))

  const assigned = async () => {
    const { lines } = await journey.trace.order(orderId)
    return lines[0].assigned.map(({ name }: { name: string }) => name)
  }
  const packed = async () => (await journey.trace.get(`/packing/${deliveryId}`)).packing.packed

  it("is reported on its page, and the order that had reserved it gets another one", async () => {
    const { page, screenshot } = journey.browser
    const { id } = await journey.trace.lot(stolen)
    await page.goto(`/app/traceability/lots/${id}`)
    await page.locator("main").getByRole("heading", { name: stolen }).waitFor()
    await page.locator("main").locator("button[aria-haspopup=menu]").first().click()
    await page.getByRole("menuitem", { name: "Report as stolen or lost" }).click()
    const drawer = page.getByRole("dialog")
    await drawer.getByRole("radio", { name: /Stolen/ }).click()
    await drawer.getByLabel("Reason").fill(REASON)
    await drawer.getByLabel("Police or insurance reference").fill("Police Berlin 2026/815")
    await drawer.getByRole("button", { name: "Report", exact: true }).click()
    await page.getByText(new RegExp(`Stolen since .*: ${REASON} · Police Berlin`)).waitFor()
    await screenshot("stolen-unit")

    expect((await journey.trace.lot(stolen)).blocked_at).not.toBeNull()
    const others = await assigned()
    expect(others).toHaveLength(1)
    expect(others).not.toContain(stolen)
  })

  it("stands in the list with what is said against it, by whom, and whom to ask", async () => {
    const { page, screenshot } = journey.browser
    await page.goto("/app/traceability/suspicious-units")
    const row = page.getByRole("row", { name: new RegExp(stolen) })
    await row.getByText(REASON).waitFor()
    await row.getByText("Police Berlin 2026/815").waitFor()
    await row.getByText("Demo Admin").waitFor()
    await screenshot("suspicious-units")
  })

  it("stops whoever scans it: at the scan page, and at the pack station, where nothing is packed", async () => {
    const { page, screenshot } = journey.browser
    await page.goto("/app/traceability/scan")
    await page.getByLabel("Scan or type a code").pressSequentially(stolen)
    await page.keyboard.press("Enter")
    const alert = page.getByRole("alert").filter({ hasText: `STOP: ${stolen} is reported: Stolen` })
    await alert.getByText(REASON).waitFor()
    await screenshot("scan-stopped")

    await page.goto(`/app/traceability/packing/${deliveryId}`)
    await journey.isFocused("Scan a unit, or DONE")
    await journey.scan(stolen)
    await page
      .getByText(new RegExp(`${stolen}.*${REASON}`))
      .first()
      .waitFor()
    expect(await packed()).toBe(0)
    expect(await assigned()).not.toContain(stolen)
  })

  it("is cleared with a reason, and leaves with the order then", async () => {
    const { page } = journey.browser
    await page.goto("/app/traceability/suspicious-units")
    const row = page.getByRole("row", { name: new RegExp(stolen) })
    await row.getByRole("button", { name: "Clear…" }).click()
    const drawer = page.getByRole("dialog")
    await drawer.getByLabel("Reason").fill("The police brought it back, seal unbroken")
    await drawer.getByRole("button", { name: "Clear", exact: true }).click()
    await page.getByText(`${stolen} is cleared`).first().waitFor()
    const lot = await journey.trace.lot(stolen)
    expect(lot.blocked_at).toBeNull()
    const { suspicions } = await journey.trace.get("/suspicions", { lot_id: lot.id })
    expect(suspicions).toMatchObject([
      { kind: "stolen", cleared_reason: "The police brought it back, seal unbroken" },
    ])

    await page.goto(`/app/traceability/packing/${deliveryId}`)
    await journey.isFocused("Scan a unit, or DONE")
    await journey.scan(stolen)
    await page.getByText("Everything is scanned.").waitFor()
    await page.getByRole("button", { name: "Fulfil", exact: true }).click()
    await page
      .getByText(/ is fulfilled\./)
      .first()
      .waitFor()
    const { lines } = await journey.trace.order(orderId)
    expect(lines[0].delivered).toMatchObject([{ name: stolen }])
  })
})
