import { ApiError, type RowError } from "../api-error"
import { answerYes, questionOf, withoutField } from "../questions"

const refusal = (code: string, ...errors: Partial<RowError>[]) =>
  new ApiError(400, { code, message: "", errors: errors as RowError[] }, "")

describe("what the server asks", () => {
  it("is asked when all refused rows ask the same", () => {
    expect(questionOf(refusal("similar_lot", { index: 0, code: "similar_lot" }))).toBe(
      "similar_lot"
    )
    expect(questionOf(refusal("not_a_lot_name"))).toBe("not_a_lot_name")
  })

  it("is not asked while another row is wrong, which a yes would not help", () => {
    const mixed = refusal(
      "similar_lot",
      { index: 0, code: "similar_lot" },
      { index: 1, code: "lot_exists" }
    )
    expect(questionOf(mixed)).toBeUndefined()
    expect(questionOf(refusal("lot_exists", { index: 0, code: "lot_exists" }))).toBeUndefined()
  })
})

describe("a yes", () => {
  it("accepts names that look alike for the request", () => {
    const asked = refusal("similar_lot", { index: 1, code: "similar_lot" })
    const body = { details: [{ lot_name: "A" }, { lot_name: "a" }] }
    expect(answerYes(body, "similar_lot", asked)).toEqual({ ...body, accept_similar: true })
  })

  it("accepts more than was ordered, and keeps what becomes of the rest", () => {
    const asked = refusal("over_receipt", { index: 0, code: "over_receipt" })
    expect(questionOf(asked)).toBe("over_receipt")
    expect(answerYes({ backorder: "create" }, "over_receipt", asked)).toEqual({
      backorder: "create",
      accept_over_receipt: true,
    })
  })

  it("takes goods in that have expired", () => {
    const asked = refusal("already_expired", { index: 0, code: "already_expired" })
    expect(answerYes({}, questionOf(asked)!, asked)).toEqual({ accept_expired: true })
  })

  it("takes the lot that a label with other dates names", () => {
    const asked = refusal("label_differs")
    expect(answerYes({}, questionOf(asked)!, asked)).toEqual({ accept_label: true })
  })

  it("accepts a code of something else on its own row alone", () => {
    const asked = refusal("not_a_lot_name", { index: 1, code: "not_a_lot_name" })
    const body = { lots: [{ name: "A" }, { name: "4006381333931" }] }
    expect(answerYes(body, "not_a_lot_name", asked)).toEqual({
      lots: [{ name: "A" }, { name: "4006381333931", accept_code: true }],
    })
    expect(answerYes({ name: "4006381333931" }, "not_a_lot_name", asked)).toEqual({
      name: "4006381333931",
      accept_code: true,
    })
  })

  it("is asked for without the name of a field", () => {
    expect(withoutField("If it is another one, say so (accept_similar).")).toBe(
      "If it is another one, say so."
    )
    expect(withoutField("If it is the unit's own number, say so: accept_code.")).toBe(
      "If it is the unit's own number, say so."
    )
  })
})
