import { checkArticles } from "../check-articles"
import { parse, SERIAL } from "./parse"

const OWN = { label: "Aero 14 laptop (AERO-14)", codes: ["AERO-14", "0012", "036000291452"] }
const check = (text: string) => checkArticles(parse(text, SERIAL), OWN)

describe("the article column of a list for one item", () => {
  it("takes the item's SKU, and its UPC at any length and without its leading zeros", () => {
    const { rows, errors } = check(
      "SKU\tSerial\nAERO-14\tS1\n036000291452\tS2\n36000291452\tS3\n00036000291452\tS4\n\tS5"
    )
    expect(errors).toEqual([])
    expect(rows.map(({ name }) => name)).toEqual(["S1", "S2", "S3", "S4", "S5"])
  })

  it("refuses the line of another article and names both", () => {
    const { rows, errors } = check("SKU\tSerial\nAERO-14\tS1\nAERO-15\tS2")
    expect(rows.map(({ name }) => name)).toEqual(["S1"])
    expect(errors).toMatchObject([{ line: 3, value: "AERO-15", code: "ambiguous_code" }])
    expect(errors[0].message).toContain("AERO-14")
  })

  it("does not take a SKU for another one that differs by leading zeros", () => {
    expect(check("SKU\tSerial\n12\tS1").rows).toEqual([])
  })
})
