import { readNamedUnits } from "../read-named-units"

describe("the units that a fulfilment names in additional_data.traceability", () => {
  it.each([
    ["a text", "SN-1"],
    ["no list", {}],
    ["a list of texts", { lots: ["SN-1"] }],
    ["a row without its line", { lots: [{ lot_name: "SN-1" }] }],
    ["a number that is not text", { lots: [{ line_item_id: "x", lot_name: 7 }] }],
    ["a quantity that is text", { lots: [{ line_item_id: "x", lot_name: "SN-1", quantity: "1" }] }],
    ["a misspelt key", { lots: [{ line_item_id: "x", serial: "SN-1" }] }],
    ["a key beside the list", { lots: [], serials: ["SN-1"] }],
    ["ids of rows that are not texts", { detail_ids: [1] }],
    ["ids of rows beside the list", { lots: [], detail_ids: [] }],
  ])("are refused as %s, saying where", (_title, own) => {
    expect(() => readNamedUnits({ traceability: own })).toThrow(/additional_data\.traceability/)
  })

  it("are none when nothing is said, and what others put beside it passes", () => {
    const none = { lots: [], detail_ids: null }
    expect(readNamedUnits(undefined)).toEqual(none)
    expect(readNamedUnits({ traceability: null, loyalty: { points: 3 } })).toEqual(none)
  })
})
