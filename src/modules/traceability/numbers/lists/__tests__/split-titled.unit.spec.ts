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
})
