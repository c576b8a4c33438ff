import { inEnglish } from "../../../../../shared/say"
import { atOnce } from "../../../../../shared/in-slices"
import { findForeignNames } from "../find-foreign-names"
import { splitTitled } from "../split-titled"

describe("a number with its title before it", () => {
  it.each([
    ["SN: X51", "SN", "X51"],
    ["S/N:X51", "S/N", "X51"],
    ["S/N X51", "S/N", "X51"],
    ["Serial No. X51", "Serial No.", "X51"],
    ["Lot No A1", "Lot No", "A1"],
    ["IMEI 356938035643809", "IMEI", "356938035643809"],
    ["IMEI 2 356938035643809", "IMEI 2", "356938035643809"],
  ])("divides %s", (text, title, number) => {
    expect(splitTitled(text)).toEqual({ title, number })
  })

  it.each([
    "X51",
    "SN X51",
    "SN-X51",
    "LOT A1",
    "NR:12",
    "POS: 7",
    "S/N",
    "IMEI356938035643809",
    "{item:x}",
  ])("leaves %s whole", (text) => {
    expect(splitTitled(text)).toBeUndefined()
  })

  it("is asked about where it is entered as a new number, and can be meant", () => {
    const names = ["SN: X1", "Lot = X2", "S/N X3", "X4"]
    const asked = atOnce(findForeignNames(names, "all", new Date()))
    expect([...asked].map(([name, says]) => [name, inEnglish(says)])).toEqual([
      ["SN: X1", expect.stringMatching(/has "SN" before the number: enter "X1"\. If it is/)],
      ["Lot = X2", expect.stringMatching(/has "Lot" before the number: enter "X2"/)],
      ["S/N X3", expect.stringMatching(/has "S\/N" before the number: enter "X3"/)],
    ])
    expect([...atOnce(findForeignNames(names, "certain", new Date()))]).toEqual([])
  })
})
