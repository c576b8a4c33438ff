import type { ScanAnswer } from "../../../../hooks/api/scans"
import type { OperationLine } from "../../../../lib/types"
import { carriesMore, rowOfCode } from "../row-of-code"

const line = { inventory_item_id: "laptop", tracking: "serial" } as OperationLine
const article = (id: string, title: string) => ({
  type: "item" as const,
  inventory_item_id: id,
  inventory_item: { id, title, sku: null },
})
const answer = (scan: Partial<ScanAnswer>): ScanAnswer => ({ format: "gs1", matches: [], ...scan })

describe("which codes say more than a number", () => {
  it.each([
    "]d20109506000134352",
    "(01)09506000134352(21)A",
    "https://id.example.com/01/09506000134352",
    "010950600013435221A",
    "10AB\u001d21C",
  ])("asks what %j means", (code) => expect(carriesMore(code)).toBe(true))
  it.each(["SN-1", "0001", "(A)-7", "01-2024-000123", "http-7"])("takes %j as it is", (code) =>
    expect(carriesMore(code)).toBe(false)
  )
})

describe("the row that a code gives a line", () => {
  it("is the serial number of the code, with its expiry and its batch", () => {
    const scan = answer({
      gs1: { serial: "A-1", lot: "L", expires_at: "2027-12-31T00:00:00.000Z" },
      matches: [article("laptop", "Laptop")],
    })
    expect(rowOfCode("x", scan, line)).toEqual({
      lot_name: "A-1",
      expires_at: "2027-12-31T00:00:00.000Z",
      batch_name: "L",
    })
    expect(rowOfCode("x", scan, { ...line, tracking: "lot" })).toMatchObject({ lot_name: "L" })
  })

  it("is as many pieces as the packs hold that it counts", () => {
    const scan = answer({
      gs1: { lot: "L", quantity: 2, counts_contained: true },
      pieces: 12,
      matches: [article("laptop", "Laptop")],
    })
    expect(rowOfCode("x", scan, { ...line, tracking: "lot" })).toMatchObject({ available: 12 })
  })

  it("is the unit itself when it is known, by the name it has here", () => {
    const lot = { id: "slot_1", name: "A-1" }
    const matches = [{ type: "lot", inventory_item_id: "laptop", lot }] as ScanAnswer["matches"]
    expect(rowOfCode("x", answer({ matches }), line)).toMatchObject({
      lot_id: "slot_1",
      lot_name: "A-1",
    })
  })

  it("is none for the code of another article, which it names", () => {
    const scan = answer({ gs1: { serial: "A-1" }, matches: [article("phone", "Phone")] })
    expect(rowOfCode("x", scan, line)).toEqual({ problem: "otherArticle", product: "Phone" })
  })

  it("is none for an article that no product has, and for a code without a number", () => {
    expect(rowOfCode("x", answer({ gs1: { serial: "A-1" } }), line)).toEqual({
      problem: "unknownArticle",
    })
    expect(
      rowOfCode("x", answer({ gs1: { lot: "L" }, matches: [article("laptop", "Laptop")] }), line)
    ).toEqual({ problem: "noNumber" })
  })

  it("is to be chosen where the code can be read in several ways", () => {
    const matches = [article("laptop", "Laptop")]
    const readings = [
      { serial: "B21C", lot: "A" },
      { serial: "C", lot: "A21B" },
      { lot: "A21B21C" },
    ]
    expect(rowOfCode("x", answer({ matches, readings }), line)).toEqual({
      choices: [
        { lot_name: "B21C", batch_name: "A", expires_at: null },
        { lot_name: "C", batch_name: "A21B", expires_at: null },
      ],
    })
  })

  it("is the one reading that has a number for it", () => {
    const readings = [{ serial: "C", lot: "A" }, { lot: "A21C" }]
    const scan = answer({ matches: [article("laptop", "Laptop")], readings })
    expect(rowOfCode("x", scan, line)).toMatchObject({ lot_name: "C" })
  })

  it("is to be chosen where several units here have what the code says", () => {
    const lots = ["A", "B"].map((name) => ({ id: `slot_${name}`, name }))
    const matches = lots.map((lot) => ({ type: "lot", inventory_item_id: "laptop", lot }))
    expect(rowOfCode("x", answer({ matches: matches as ScanAnswer["matches"] }), line)).toEqual({
      choices: [
        { lot_id: "slot_A", lot_name: "A" },
        { lot_id: "slot_B", lot_name: "B" },
      ],
    })
  })

  it("is the text itself where it turns out to be no GS1 code", () => {
    expect(rowOfCode("01950600013435299", answer({ format: "text" }), line)).toEqual({
      lot_name: "01950600013435299",
    })
  })
})
