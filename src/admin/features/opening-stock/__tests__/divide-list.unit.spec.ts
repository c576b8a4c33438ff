import { divideList, headOfList, lineInList, nameOfText } from "../divide-list"

describe("a long list", () => {
  it("is divided into parts that all carry the titles, with each line where it stands", () => {
    const parts = divideList("My shop\nSKU;Serial\nA;1\nA;2\nA;3\n\n", 2, 2)
    expect(parts.map(({ text }) => text)).toEqual(["SKU;Serial\nA;1\nA;2", "SKU;Serial\nA;3"])
    expect(lineInList(parts[0], 2)).toBe(3)
    expect(lineInList(parts[1], 2)).toBe(5)
  })

  it("without titles is divided as it is", () => {
    const parts = divideList("1\r\n2\r\n3", null, 2)
    expect(parts.map(({ text }) => text)).toEqual(["1\n2", "3"])
    expect(lineInList(parts[1], 1)).toBe(3)
  })

  it("is not cut within a cell of several lines, and a stray quote does not hold all of it together", () => {
    expect(divideList('A;"1\n2"\nB;3', null, 1).map(({ text }) => text)).toEqual([
      'A;"1\n2"',
      "B;3",
    ])
    const stray = ['5" hose', ...Array.from({ length: 1_000 }, (_, i) => `${i}`)].join("\n")
    expect(divideList(stray, null, 100).length).toBeGreaterThan(5)
  })

  it("loses no line, wherever it is cut", () => {
    const lines = Array.from({ length: 257 }, (_, i) => `N-${i}`)
    for (const size of [1, 7, 256, 257, 300]) {
      const all = divideList(lines.join("\n"), null, size).flatMap(({ text }) => text.split("\n"))
      expect(all).toEqual(lines)
    }
  })

  it("shows its beginning, and another name for another text", () => {
    expect(headOfList("1\n2\n3", 2)).toBe("1\n2")
    expect(headOfList("1\n2", 5)).toBe("1\n2")
    expect(nameOfText("1\n2")).toBe(nameOfText("1\n2"))
    expect(nameOfText("1\n2")).not.toBe(nameOfText("1\n3"))
  })
})
