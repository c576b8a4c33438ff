import type { ClaimedChange } from "../../../../modules/traceability/stock/integrity/claimed-changes"
import { madeAt } from "../made-at"

const claim = (claim_id: string, adjustments: number[], untracked_taken = 0): ClaimedChange => ({
  claim_id,
  kind: "fulfillment",
  order_id: null,
  inventory_item_id: "item",
  location_id: "here",
  created_at: new Date(),
  updated_at: new Date(),
  documents: [],
  adjustments,
  untracked_taken,
})

/** What the claim "mine" has made of `own` where the level is off by `difference`, beside `others`. */
const made = (own: number[], difference: number, others: ClaimedChange[] = [], untracked = 0) =>
  madeAt(
    own,
    {
      inventory_item_id: "item",
      location_id: "here",
      level: 10 + difference,
      reserved_quantity: 0,
      lot_quantity: 10,
      untracked_quantity: 0,
      difference,
      level_changed_at: new Date(),
      open: [claim("mine", own, untracked), ...others],
      in_flight: true,
    },
    "mine"
  )

describe("what a dead claim has made of its changes at a place", () => {
  it.each<[string, number | null, ReturnType<typeof made>]>([
    ["nothing, where the level agrees", 0, made([-2], 0)],
    ["all, where the level is off by it", -2, made([-2], -2)],
    ["one of two lines", -3, made([-2, -3], -3)],
    ["both of two lines", -5, made([-2, -3], -5)],
    ["nothing, where the untracked stock it took shows that", 0, made([-2], 2, [], 2)],
    ["all, with the untracked stock it took", -2, made([-2], 0, [], 2)],
    ["nothing, where another dead claim explains the level", 0, made([-2], -1, [claim("b", [-1])])],
    ["all, where only both explain it", -2, made([-2], -3, [claim("b", [-1])])],
    ["all, where either of two would explain it", -2, made([-2], -2, [claim("b", [-2])])],
    ["nothing that is known, where nothing explains the level", null, made([-2], -1)],
    ["nothing that is known, where the level is off the other way", null, made([2], -2)],
  ])("is %s", (_what, expected, found) => {
    expect(found?.made ?? null).toBe(expected)
  })

  it.each<[string, boolean, ReturnType<typeof made>]>([
    ["where no other claim is there", true, made([-2], -2)],
    ["where another one of another quantity is there", true, made([-2], -2, [claim("b", [-1])])],
    ["where both have changed it", true, made([-2], -4, [claim("b", [-2])])],
    ["where neither has", true, made([-2], 0, [claim("b", [-2])])],
    ["not where one of two equal ones has", false, made([-2], -2, [claim("b", [-2])])],
    ["not where two opposite ones have, or neither", false, made([-2], 0, [claim("b", [2])])],
  ])("is certain %s", (_where, expected, found) => {
    expect(found?.is_certain).toBe(expected)
  })
})
