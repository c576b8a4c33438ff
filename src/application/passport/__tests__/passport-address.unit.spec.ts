import { pathOfPassport, readPassportLink, readPassportPath } from "../passport-address"

const NOW = new Date("2026-11-29T12:00:00Z")
const GTIN = "09506000134352"

describe("the address of a passport", () => {
  const unit = { of: { gtin: GTIN }, number: { kind: "serial", name: "A/1", batch: undefined } }

  it.each([
    [`/01/${GTIN}/21/A%2F1`, unit],
    [`/01/${GTIN.slice(1)}/21/A%2F1?linkType=all`, unit],
    [`/01/${GTIN}/10/L/21/A%2F1`, { ...unit, number: { ...unit.number, batch: "L" } }],
    [`/01/${GTIN}/10/L`, { of: { gtin: GTIN }, number: { kind: "lot", name: "L" } }],
    [`/01/${GTIN}`, { of: { gtin: GTIN } }],
    [`/01/${GTIN}/21/A%2F1/`, unit],
    [`/01/${GTIN}/21/A%2F1/?linkType=gs1:pip`, unit],
    [`/01/${GTIN}/`, { of: { gtin: GTIN } }],
    [
      "/item/iitem_1/serial/%C3%A4",
      { of: { item_id: "iitem_1" }, number: { kind: "serial", name: "ä" } },
    ],
    [
      "/item/iitem_1/lot/L?linkType=all&lang=de",
      { of: { item_id: "iitem_1" }, number: { kind: "lot", name: "L" } },
    ],
    ["/item/iitem_1", { of: { item_id: "iitem_1" } }],
  ])("%s is read", (path, expected) => {
    expect(readPassportPath(path, NOW)).toEqual(expected)
    expect(readPassportLink(`https://shop.example/folder${path}`, NOW)).toEqual(expected)
  })

  it.each([
    `/01/09506000134353/21/A`,
    `/01/${GTIN}/21/A/10/L`,
    `/01/${GTIN}/21/%ZZ`,
    `/01/${GTIN}/21/${"1".repeat(21)}`,
    "/item/iitem_1/serial/%00",
    "/item/iitem_1/serial/%E0",
    `/item/iitem_1/serial/${"1".repeat(256)}`,
  ])("%s is refused with a reason", (path) => {
    expect(readPassportPath(path, NOW)).toEqual({ problem: expect.stringMatching(/\w/) })
  })

  it.each(["/", "/anything", "/00/106141412345678908", "/item/x/box/1"])("%s is none", (path) => {
    expect(readPassportPath(path, NOW)).toBeUndefined()
  })

  it("is written as it is read", () => {
    for (const path of [
      `/01/${GTIN}/21/A%2F1%21`,
      `/01/${GTIN}/10/L`,
      "/item/i/lot/%20x",
      "/item/i",
    ]) {
      const read = readPassportPath(path, NOW)
      expect(read && "of" in read && pathOfPassport(read)).toBe(path)
    }
  })
})
