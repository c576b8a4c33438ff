import { DEMO_START_LIMIT_MS } from "../helpers/start-demo"
import { expectAllWell, openJourney, type Journey } from "./helpers/open-journey"

/* eslint-disable @typescript-eslint/no-explicit-any -- answers are read as a client reads them */

/** Lies with us for its repair; its owner rides the other one meanwhile. */
const REPAIRED = "KITE-26-000002"
const LENT = "KITE-26-000004"

/** A bike of the shop's that somebody has while their own is repaired. One story, told in order. */
describe("a bike on loan", () => {
  let journey: Journey
  let caseId: string

  beforeAll(async () => {
    journey = await openJourney()
    const { id } = await journey.trace.lot(REPAIRED)
    caseId = (await journey.trace.get("/service-cases", { lot_id: id })).service_cases[0].id
  }, DEMO_START_LIMIT_MS)

  afterAll(() => journey?.end())

  afterEach(() => expectAllWell(journey))

  const loans = async (): Promise<any[]> =>
    (await journey.trace.get("/loans", { service_case_id: caseId })).loans
  const row = () => journey.browser.page.getByRole("row", { name: new RegExp(LENT) })
  const drawer = () => journey.browser.page.getByRole("dialog")
  const openCase = () => journey.browser.page.goto(`/app/traceability/service/${caseId}`)
  const dayFrom = (days: number) =>
    new Date(Date.now() + days * 24 * 60 * 60 * 1000).toISOString().slice(0, 10)

  it("stands on the case of the one that is repaired, with who has it until when", async () => {
    const { page } = journey.browser
    await openCase()
    await row().getByText("Out", { exact: true }).waitFor()
    const { id } = await journey.trace.lot(LENT)
    await page.goto(`/app/traceability/lots/${id}`)
    await page.getByText(/On loan to .+ until/).waitFor()
  })

  it("that should be back stands on the page To do, which leads to its case", async () => {
    const { page } = journey.browser
    const [{ id }] = await loans()
    await journey.trace.post(`/loans/${id}`, { due_at: dayFrom(-1) })
    await page.goto("/app/traceability")
    await page
      .getByRole("link", { name: /overdue/i })
      .first()
      .click()
    await page.waitForURL("**/traceability/service?**")
    await page.getByRole("row", { name: new RegExp(REPAIRED) }).waitFor()
    await openCase()
    await row().getByText("Overdue").waitFor()
  })

  it("is given longer on the case", async () => {
    const { page } = journey.browser
    await row().getByRole("button", { name: "Change date" }).click()
    await drawer().getByLabel("Due back").fill(dayFrom(20))
    await drawer().getByRole("button", { name: "Save" }).click()
    await page.getByText(`${LENT} is due on another day`).first().waitFor()
    await row().getByText("Out", { exact: true }).waitFor()
  })

  it("comes back to be looked at: in stock, and blocked until somebody has done that", async () => {
    const { page } = journey.browser
    await row().getByRole("button", { name: "Take back" }).click()
    await drawer()
      .getByRole("radio", { name: /To be looked at/ })
      .click()
    await drawer().getByRole("button", { name: "Take back" }).click()
    await row().getByText("Came back").waitFor()
    const lot = await journey.trace.lot(LENT)
    expect(lot).toMatchObject({
      status: "available",
      blocked_reason: expect.stringContaining("Back from a loan"),
    })
    await page.goto(`/app/traceability/lots/${lot.id}`)
    await page
      .getByText(/Back from a loan/)
      .first()
      .waitFor()
  })

  it("is lent again by its number, and its customer keeps it: theirs, out of the stock's value, with what to bill", async () => {
    const { page, screenshot } = journey.browser
    await journey.trace.post(`/lots/${(await journey.trace.lot(LENT)).id}/unblock`)
    const worth = async () => (await journey.trace.get("/stock-value")).totals.values[0].amount
    const before = await worth()
    await openCase()
    await page.getByRole("button", { name: "Lend a unit" }).click()
    await drawer().getByLabel("Serial number").fill(LENT)
    await drawer().getByLabel("Due back").fill(dayFrom(7))
    await drawer().getByRole("button", { name: "Lend a unit" }).click()
    await row().filter({ hasText: "Out" }).waitFor()

    await page.getByRole("button", { name: "Customer keeps it" }).click()
    await drawer()
      .getByRole("radio", { name: /Bought/ })
      .click()
    await drawer().getByLabel("To be billed").fill("1899.50")
    await drawer().getByRole("button", { name: "Customer keeps it" }).click()
    await row()
      .filter({ hasText: "Kept" })
      .getByText(/To be billed: €1,899\.50 · Cost: €/)
      .waitFor()
    // Without the notice that lies above the table.
    await openCase()
    await row().filter({ hasText: "Came back" }).scrollIntoViewIfNeeded()
    await screenshot("loan-kept")

    const [loan] = (await loans()).filter(({ state }) => state === "kept")
    expect(loan).toMatchObject({ price: 1899.5, currency_code: "eur", kept_as: "bought" })
    const [cost] = loan.costs
    expect(Math.round((before - (await worth())) * 100)).toBe(Math.round(cost.amount * 100))
    const { unit_transfers } = await journey.trace.get("/unit-transfers", { lot_id: loan.lot_id })
    expect(unit_transfers).toMatchObject([{ to_customer_id: loan.customer_id, current: true }])
  })
})
