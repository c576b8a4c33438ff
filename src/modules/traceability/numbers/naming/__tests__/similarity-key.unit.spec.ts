import { atOnce } from "../../../../../shared/in-slices"
import fc from "fast-check"
import { foldText } from "../fold-text"
import { areSimilar, foldDigits, shapeOf, similarityKey } from "../similarity-key"
import { mistakableWithin, similarToKnown, similarWithin } from "../similar-names"

describe("similarityKey", () => {
  it.each([
    ["AB-12", "AB12"],
    ["ab 12", "AB12"],
    ["ＡＢ‐１２", "AB12"],
    ["АВ12", "AB12"],
    ["SN_0\u00a01", "SN01"],
    ["٣", "3"],
    ["ß", "SS"],
    ["批号-1", "批号1"],
    ["-", ""],
    ["Жё", "ЖЁ"],
  ])("of %j is %j", (name, key) => {
    expect(similarityKey(name)).toBe(key)
  })

  it("does not see case, blanks and dashes, wherever they are", () => {
    const letter = fc.constantFrom(..."abcXYZ019ÄßЖ")
    const nothing = fc.constantFrom("", " ", "-", "–", "\u00a0", "_", "\u200b")
    fc.assert(
      fc.property(fc.array(fc.tuple(letter, nothing, fc.boolean()), { minLength: 1 }), (parts) => {
        const plain = parts.map(([each]) => each).join("")
        const other = parts
          .map(([each, sign, lower]) => (lower ? each.toLowerCase() : each) + sign)
          .join("")
        expect(similarityKey(other)).toBe(similarityKey(plain))
      })
    )
  })

  it("never throws, and is the same for a name as it is stored", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(similarityKey(foldText(text))).toBe(similarityKey(text))
        expect(areSimilar(shapeOf(text), shapeOf(text))).toBe(true)
      })
    )
  })

  it("folds digits of every script", () => {
    expect(foldDigits("٠١٢٣٤٥٦٧٨٩")).toBe("0123456789")
    expect(foldDigits("०१२३४५६७८९")).toBe("0123456789")
    expect(foldDigits("𝟎𝟏𝟐𝟗𝟘𝟙")).toBe("012901")
    expect(foldDigits("a1²")).toBe("a1²")
  })
})

describe("areSimilar", () => {
  it.each([
    ["123", "12-3", true],
    ["1-23", "1 2-3", true],
    ["12 3", "12-3", true],
    ["1-23", "12-3", false],
    ["1-11", "11-1", false],
    ["A-1", "A-2", false],
    ["O1", "01", false],
  ])("%j and %j: %s", (one, other, similar) => {
    expect(areSimilar(shapeOf(one), shapeOf(other))).toBe(similar)
    expect(areSimilar(shapeOf(other), shapeOf(one))).toBe(similar)
  })
})

describe("names that are alike", () => {
  it("are found within a list, each with one that stands before it", () => {
    expect([...atOnce(similarWithin(["A-1", "b2", "A1", "B 2", "a 1", "A-1"]))]).toEqual([
      ["A1", "A-1"],
      ["B 2", "b2"],
      ["a 1", "A-1"],
    ])
  })

  it("are found among those that exist, unless the name exists itself", () => {
    expect([...atOnce(similarToKnown(["c1", "C2", "d1"], ["C1", "C2", "c2"]))]).toEqual([
      ["c1", "C1"],
    ])
  })

  it("are found by O and 0", () => {
    expect([...atOnce(mistakableWithin(["O1", "01", "0I", "o1"]))]).toEqual([["01", "O1"]])
  })

  it("do not make a list of thousands slow", () => {
    const names = Array.from({ length: 20_000 }, (_, i) =>
      [...i.toString(2).padStart(15, "0")].map((bit) => (bit === "1" ? "a-" : "a")).join("")
    )
    expect(atOnce(similarWithin(names)).size).toBeGreaterThan(0)
  })
})
