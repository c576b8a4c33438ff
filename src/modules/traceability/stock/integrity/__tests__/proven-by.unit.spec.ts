import type { ClaimedChange } from "../claimed-changes"
import { provenBy } from "../proven-by"
import type { ComparedPlace } from "../read-level-differences"

const at = (minute: number) => new Date(Date.UTC(2027, 0, 1, 12, minute))

const place = (over: Partial<ComparedPlace> = {}): ComparedPlace => ({
  inventory_item_id: "item",
  location_id: "here",
  level: 3,
  reserved_quantity: 0,
  lot_quantity: 5,
  untracked_quantity: 0,
  difference: -2,
  level_changed_at: at(1),
  open: [],
  in_flight: false,
  ...over,
})

const claim = (over: Partial<ClaimedChange> = {}): ClaimedChange => ({
  claim_id: "claim",
  kind: "fulfillment",
  order_id: null,
  inventory_item_id: "item",
  location_id: "here",
  created_at: at(0),
  updated_at: at(2),
  documents: [],
  adjustments: [-2],
  untracked_taken: 0,
  ...over,
})

describe("a released claim proves why a level differs", () => {
  it("when the level lacks just what the claim took, and nobody has written it since", () => {
    expect(provenBy(place(), [claim()])?.claim_id).toBe("claim")
  })

  it("when Medusa reversed one of its two parts", () => {
    expect(provenBy(place(), [claim({ adjustments: [-2, -3] })])?.claim_id).toBe("claim")
  })

  it.each<[string, Partial<ComparedPlace>, ClaimedChange[]]>([
    ["the level agrees", { difference: 0 }, [claim()]],
    ["the difference is another one", { difference: -1 }, [claim()]],
    ["the level was written later", { level_changed_at: at(9) }, [claim()]],
    ["the level was written before it", { level_changed_at: new Date(0) }, [claim()]],
    ["there is no level", { level_changed_at: null }, [claim()]],
    ["something is at work there", { open: [claim()] }, [claim()]],
    ["it was elsewhere", {}, [claim({ location_id: "there" })]],
    ["it was another item", {}, [claim({ inventory_item_id: "other" })]],
    ["two claims could have done it", {}, [claim(), claim({ claim_id: "second" })]],
    ["there is no claim", {}, []],
  ])("not when %s", (_why, over, released) => {
    expect(provenBy(place(over), released)).toBeNull()
  })
})
