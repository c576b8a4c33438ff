import { lineRules } from "../line-rules"
import type { LineRow, OperationRow } from "../operation-rows"

const BERLIN = "sloc_berlin"

const rulesOf = (
  operation: Partial<OperationRow>,
  line: Partial<Pick<LineRow, "role" | "tracking" | "capture">> = {}
) =>
  lineRules(
    {
      state: "ready",
      manufacturing_order_id: null,
      use_create_lots: true,
      use_existing_lots: true,
      ...operation,
    } as OperationRow,
    { role: "component", tracking: "serial", capture: "stock", ...line } as LineRow
  )

const receipt = { from_location_id: "supplier", to_location_id: BERLIN }
const delivery = { from_location_id: BERLIN, to_location_id: "customer" }
const production = {
  from_location_id: BERLIN,
  to_location_id: "production",
  manufacturing_order_id: "mo_1",
}

describe("the rules of an operation's line", () => {
  it("asks for numbers of tracked goods only, and not where both switches of the type are off", () => {
    expect(rulesOf(receipt).asks_for_lots).toBe(true)
    expect(rulesOf(receipt, { tracking: "none" }).asks_for_lots).toBe(false)
    const off = { use_create_lots: false, use_existing_lots: false }
    expect(rulesOf({ ...receipt, ...off }).asks_for_lots).toBe(false)
  })

  it("asks for numbers that are given on delivery on the way to and from a customer alone", () => {
    const back = { from_location_id: "customer", to_location_id: BERLIN }
    expect(rulesOf(receipt, { capture: "delivery" }).asks_for_lots).toBe(false)
    expect(rulesOf(delivery, { capture: "delivery" }).asks_for_lots).toBe(true)
    expect(rulesOf(back, { capture: "delivery" }).asks_for_lots).toBe(true)
  })

  it("writes numbers down where goods arrive, and chooses them where goods leave", () => {
    expect(rulesOf(receipt).enters_numbers).toBe(true)
    expect(rulesOf(delivery).enters_numbers).toBe(false)
    expect(rulesOf(delivery, { capture: "delivery" }).enters_numbers).toBe(true)
  })

  it("writes down the numbers of what is made, and chooses those of what it is made of", () => {
    expect(rulesOf(production, { role: "finished" }).enters_numbers).toBe(true)
    expect(rulesOf(production, { role: "by_product" }).enters_numbers).toBe(true)
    expect(rulesOf(production, { role: "component" }).enters_numbers).toBe(false)
  })

  it.each([
    ["draft", true],
    ["waiting", true],
    ["ready", true],
    ["done", false],
    ["cancelled", false],
  ] as const)("lets the rows of an operation that is %s be changed: %s", (state, editable) => {
    expect(rulesOf({ ...receipt, state }).is_editable).toBe(editable)
  })
})
