import type { TFunction } from "i18next"
import { describeChange } from "../describe-change"

type Change = Parameters<typeof describeChange>[0]

const words: Record<string, string> = {
  "lots.changes.nothing": "none",
  "lots.changes.unnumbered": "a product without a number",
  "lots.dates.expires_at": "Expires",
}
const t = ((key: string, values?: { quantity: string; name: string }) =>
  values
    ? `${values.quantity} × ${values.name}`
    : (words[key] ?? key)) as unknown as TFunction<"traceability">

const linked = { lot_id: "child", lot_name: "PART-1", related_lot_id: "parent" }
const change = (given: Partial<Change>): Change => ({
  kind: "renamed",
  before: null,
  after: null,
  lot_id: "child",
  lot_name: "PART-1",
  related_lot_id: null,
  related_lot_name: null,
  ...given,
})

describe("describing a change of a lot", () => {
  it.each<[string, Partial<Change>, string, string[]]>([
    [
      "both names of a renamed lot",
      { before: { name: "A" }, after: { name: "B" } },
      "child",
      ["A → B"],
    ],
    [
      "each date that differs and no other",
      {
        kind: "dates_changed",
        before: { expires_at: null, alert_at: "2031-01-01T00:00:00.000Z" },
        after: { expires_at: "2031-05-01T12:00:00.000Z", alert_at: "2031-01-01T00:00:00.000Z" },
      },
      "child",
      ["Expires: none → May 1, 2031"],
    ],
    [
      "how much went into which product",
      {
        ...linked,
        kind: "genealogy_linked",
        related_lot_name: "CAKE-1",
        after: { quantity: 3, returned_quantity: 0 },
      },
      "child",
      ["3 × CAKE-1"],
    ],
    [
      "which component came back out, on the product's page",
      {
        ...linked,
        kind: "genealogy_unlinked",
        before: { quantity: 3, returned_quantity: 1 },
        after: { quantity: 3, returned_quantity: 3 },
      },
      "parent",
      ["2 × PART-1"],
    ],
    [
      "a product that has no number",
      { kind: "genealogy_linked", after: { quantity: 1 } },
      "child",
      ["1 × a product without a number"],
    ],
    ["nothing of a hold, whose reason is shown beside it", { kind: "held" }, "child", []],
  ])("says %s", (_name, given, lotId, lines) => {
    expect(describeChange(change(given), lotId, t, "en")).toEqual(lines)
  })
})
