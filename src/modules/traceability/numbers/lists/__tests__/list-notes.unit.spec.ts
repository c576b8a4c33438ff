import { brief, expectUnclear, names, parse, problems, SERIAL } from "./parse"

describe("a short way to write several numbers in a pasted list", () => {
  it.each([
    "1001-1005",
    "1001 - 1005",
    "1001–1005",
    "SN1001-1005",
    "SN 1001 - 1005",
    "1001/1005",
    "SN1001/1002",
    "SN1001/02/03",
    "SN1001/2/3",
    "A100/101/102",
    "1001/1002/1003",
  ])("is asked about: %s", (text) => {
    expectUnclear(text, [1], SERIAL)
    expectUnclear(`X1x\n${text}\nX2y`, [2], SERIAL)
    expect(names(text, { ...SERIAL, columns: ["name"] })).toEqual([text])
  })

  it("is asked about in a table too", () => {
    expectUnclear("Lot\tQty\n1001-1005\t5\nL2\t7", [2])
    expect(brief("Lot\tQty\n1001-1005\t5", { columns: ["name", "quantity"] })).toEqual([
      ["1001-1005", 5],
    ])
  })

  it("is asked about where several lines write it", () => {
    expectUnclear("1001-1005\n1006-1010\n1021-1030", [1, 2, 3], SERIAL)
  })

  it.each([
    "4711-0815",
    "1001-9005",
    "SN1001-05",
    "SN1001/02",
    "12-34",
    "AB12-15",
    "123-456-789",
    "S001-004",
    "1001-1005-1",
    "12/A",
    "1010-1005",
    "1001-1001",
  ])("is not seen in %s", (text) => {
    expect(names(`X1x\n${text}\nX2y`, SERIAL)).toEqual(["X1x", text, "X2y"])
  })

  it.each([
    ["one of them is no such", "1001-1005\n1002-0815"],
    ["they would overlap", "0012-0013\n0012-0014\n0013-0014"],
    ["the parts are of a day", "24/05/12\n24/05/26"],
  ])("is none where numbers are made so: %s", (_, text) => {
    expect(problems(text, SERIAL)).toEqual([])
  })
})

describe("a note beside a number of a pasted list", () => {
  it.each([
    "SN1002 (replaced by SN1005)",
    "SN1002 ex SN0999",
    "SN1002 was SN1000",
    "SN1002 instead of SN1000",
    "SN1002 (SN1005)",
    "SN1002 / IMEI 356938035643809",
    "SN1002 (IMEI 356938035643809)",
    "SN1002 MAC: 001A2B3C4D5E",
    "SN1002 (2)",
    "SN1002 [damaged]",
    "SN1002 (box open)",
    "a. SN1002",
    "ii. SN1002",
    ">> SN1002",
    "->SN1002",
  ])("is asked about, whatever else is there: %s", (text) => {
    expectUnclear(text, [1], SERIAL)
    expectUnclear(`SN1001\n${text}`, [2], SERIAL)
    expect(names(text, { ...SERIAL, columns: ["name"] })).toEqual([text])
  })

  it.each([
    "SN1003 - not received",
    "SN1003 backorder",
    "SN1003 NOT OK",
    "SN1003 void",
    "void SN1003",
    "missing: SN1003",
    "SN1003 siehe RMA",
    "SN1003 <- open box",
  ])("is asked about beside numbers without: %s", (text) => {
    expectUnclear(`SN1001\nSN1002\n${text}`, [3], SERIAL)
  })

  it.each([
    "A1 blue\nA2 red\nA3 blue",
    "LOT 12 blue\nLOT 13 red",
    "Tank 1\nTank 2\nA1",
    "SN 1001\nSN 1002\nX5",
    "A1\nA1 B\nA2\nA2 B",
    "2026 A7\n2026 B3",
    "Rack A1\nB2\nB3",
  ])("is none where numbers are made so: %j", (text) => {
    expect(problems(text, SERIAL)).toEqual([])
  })

  it.each(["```", "***", "()", "?!", "->"])(
    "is no number without a letter or a digit: %s",
    (sign) => {
      expect(
        problems(`SN1\nSN2\n${sign}\nSN4`, SERIAL)
          .map(([line]) => line)
          .filter((l) => l !== 3)
      ).toEqual([])
      expect(names(`SN1\nSN2\n${sign}\nSN4`, SERIAL)).toEqual(["SN1", "SN2", "SN4"])
    }
  )
})

describe("a quantity of a pasted list", () => {
  it.each([
    ["5 pcs", 5],
    ["5pcs.", 5],
    ["5 EA", 5],
    ["5 Stück", 5],
    ["5 stk.", 5],
    ["5 個", 5],
    ["5件", 5],
    ["5 шт", 5],
    ["1 000", 1000],
    ["12\u00a0500", 12_500],
    ["1'000", 1000],
    ["1’250’000", 1_250_000],
    ["1 250,5", 1250.5],
    ["1,250.5 pcs", 1250.5],
  ])("may name its pieces, and part its thousands by blanks: %s", (cell, quantity) => {
    expect(brief(`Lot\tQty\nL1\t${cell}\nL2\t7`)).toEqual([
      ["L1", quantity],
      ["L2", 7],
    ])
    expect(brief(`L1\t${cell}\nL2\t7`)).toEqual([
      ["L1", quantity],
      ["L2", 7],
    ])
  })

  it.each(["5 kg", "5 boxes", "2x12", "5 of 10", "1 00", "1 0000", "10 00 000", "5 pcs 3", "pcs"])(
    "is refused as anything else: %s",
    (cell) => {
      expect(problems(`Lot\tQty\nL1\t${cell}\nL2\t7`).map(([line]) => line)).toEqual([2])
      const { errors } = parse(`Lot\tQty\nL1\t${cell}\nL2\t7`)
      expect(errors[0].message).toMatch(/is no quantity: write the number of pieces alone/)
    }
  )

  it("of grams or pounds by its title is asked about, as nobody knows what the shop counts", () => {
    expectUnclear("Lot\tQty (g)\nL1\t500", [2])
    expectUnclear("Lot\tMenge [ml]\nL1\t500", [2])
    expectUnclear("Lot\tQty (lbs)\nL1\t5", [2])
    expect(brief("Lot\tQty (kg)\nL1\t10.5")).toEqual([["L1", 10.5]])
    expect(brief("Lot\tQty (pcs)\nL1\t10")).toEqual([["L1", 10]])
  })
})
