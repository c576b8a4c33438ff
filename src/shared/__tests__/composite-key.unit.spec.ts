import { compositeKey } from "../composite-key"
import { placeKey } from "../stock-place"

describe("compositeKey", () => {
  it("gives equal values one key", () => {
    expect(compositeKey("iitem_1", "SN-1")).toBe(compositeKey("iitem_1", "SN-1"))
  })

  it.each([
    ["a space", ["a b", "c"], ["a", "b c"]],
    ["a line break", ["a\nb", "c"], ["a", "b\nc"]],
    ["a quotation mark", ['a","b', "c"], ["a", 'b","c']],
    ["null and its name", [null, "a"], ["null", "a"]],
    ["fewer parts", ["a", ""], ["a"]],
  ])("tells values apart that differ only by %s", (_, one, other) => {
    expect(compositeKey(...one)).not.toBe(compositeKey(...other))
  })
})

describe("placeKey", () => {
  it("is the item and the place, whatever else the row has", () => {
    const place = { inventory_item_id: "iitem_1", location_id: "sloc_1" }
    expect(placeKey({ ...place, quantity: 3 } as typeof place)).toBe(placeKey(place))
  })
})
