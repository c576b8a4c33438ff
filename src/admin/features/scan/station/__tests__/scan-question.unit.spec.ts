import { ApiError, type RowError } from "../../../../lib/api-error"
import { choicesIn } from "../scan-question"

const refusal = (code: string, ...errors: Partial<RowError>[]) =>
  new ApiError(400, { code, message: "", errors: errors as RowError[] }, "")

describe("what a person can answer to a refused scan", () => {
  it("is one of the readings of a code", () => {
    const asked = refusal(
      "ambiguous_code",
      { index: 0, line_id: "l1", value: "ABC", message: "lot ABC, expires on 2027-05-31" },
      { index: 1, line_id: "l1", value: "ABC17270531", message: "lot ABC17270531" }
    )
    expect(choicesIn(asked)).toEqual([
      { text: "lot ABC, expires on 2027-05-31", more: { reading: 0 } },
      { text: "lot ABC17270531", more: { reading: 1 } },
    ])
  })

  it("is the line that a plain number is for", () => {
    const asked = refusal(
      "ambiguous_code",
      { index: 0, line_id: "l1", value: null, message: "Laptop (LAP)" },
      { index: 1, line_id: "l2", value: null, message: "Phone (PHO)" }
    )
    expect(choicesIn(asked)).toEqual([
      { text: "Laptop (LAP)", more: { chosen_line_id: "l1" } },
      { text: "Phone (PHO)", more: { chosen_line_id: "l2" } },
    ])
  })

  it("is a yes to what the server asks", () => {
    const asked = refusal("similar_lot", { index: 0, code: "similar_lot" })
    expect(choicesIn(asked)).toEqual([{ text: "similar_lot", more: { accept_similar: true } }])
  })

  it("is nothing where a number is wrong", () => {
    expect(choicesIn(refusal("lot_not_found"))).toEqual([])
  })
})
