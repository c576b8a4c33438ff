import { brief, expectUnclear, names, parse, SERIAL } from "./parse"

describe("columns of a pasted list that explain its numbers", () => {
  it.each([
    ["#\tSerial\n1\tA1\n2\tA2"],
    ["No.\tSerial No.\n1\tA1\n2\tA2"],
    ["Pos.;Bezeichnung;Seriennummer\n10;Grüner Tee;A1\n10;Grüner Tee;A2"],
    ["Line\tDescription\tQty\tS/N\n1\tGreen tea\t1\tA1\n2\tGreen tea\t1\tA2"],
    ["Item\tUOM\tSerial\nTea\tPCS\tA1\nTea\tPCS\tA2"],
    ["SKU,Product name,Serial\nTEA,Green tea,A1\nTEA,Green tea,A2"],
    ["序号\t品名\t序列号\n1\t茶\tA1\n2\t茶\tA2"],
  ])("are passed over where they count the lines or describe the goods: %j", (text) => {
    expect(names(text, SERIAL)).toEqual(["A1", "A2"])
  })

  it.each([
    ["numbers under a word for number may be the unit's", "No\tBatch\n1001\tB1\n1002\tB2", [2, 3]],
    ["a running number that is out of order", "No\tSerial\n1\tA1\n3\tA2\n2\tA3", [2, 3, 4]],
    ["a unit that is no piece", "Serial\tQty\tUOM\nS1\t1\tctn", [2]],
    ["a description where no column names the unit", "Pos\tDescription\n1\tTea", [2]],
  ])("are asked about where that is not certain: %s", (_, text, lines) => {
    expectUnclear(text, lines, SERIAL)
  })

  it.each([
    ["SKU\tEAN\tSerial\nTEA\t4006381333931\tA1", "4006381333931"],
    ["Product\tPart Number\tSerial\nTea\tTEA-1\tA1", "TEA-1"],
    ["Artikel;Art.-Nr.;Barcode;Seriennummer\nTee;TEA-1;4006381333931;A1", "4006381333931"],
  ])(
    "that name the article are read once, by the most certain of its numbers: %j",
    (text, article) => {
      expect(parse(text, SERIAL).rows).toEqual([{ line: 2, name: "A1", quantity: 1, article }])
    }
  )

  it.each([
    ["two numbers of one kind", "SKU\tArticle code\tSerial\nTEA\tT1\tA1", [2]],
    [
      "one that is missing on a line",
      "SKU\tEAN\tSerial\nTEA\t4006381333931\tA1\nTEA\t\tA2",
      [2, 3],
    ],
  ])("that name the article are asked about: %s", (_, text, lines) => {
    expectUnclear(text, lines, SERIAL)
  })

  it("do no harm where they are empty", () => {
    expect(brief("Lot\tQty\tRemark\nL1\t5\t\nL2\t6\t")).toEqual([
      ["L1", 5],
      ["L2", 6],
    ])
  })
})
