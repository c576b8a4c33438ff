import fc from "fast-check"
import { checkLotName, LOT_NAME_LENGTH_MAX } from "../check-lot-name"
import { generateLotNames } from "../generate-lot-names"

const lastDigits = (name: string): string => name.match(/\d+(?=\D*$)/)?.[0] ?? ""

describe("generateLotNames", () => {
  it.each([
    ["001", 5, ["001", "002", "003", "004", "005"]],
    ["code-xxx", 3, ["code-xxx0", "code-xxx1", "code-xxx2"]],
    ["bilou-64", 2, ["bilou-64", "bilou-65"]],
    ["ro-1337-bot", 4, ["ro-1337-bot", "ro-1338-bot", "ro-1339-bot", "ro-1340-bot"]],
    ["sn#1", 5, ["sn#1", "sn#2", "sn#3", "sn#4", "sn#5"]],
    ["sn#01", 5, ["sn#01", "sn#02", "sn#03", "sn#04", "sn#05"]],
    ["serial_n_1", 5, ["serial_n_1", "serial_n_2", "serial_n_3", "serial_n_4", "serial_n_5"]],
    ["sn-t1-01", 5, ["sn-t1-01", "sn-t1-02", "sn-t1-03", "sn-t1-04", "sn-t1-05"]],
    ["lot_n_1_1", 2, ["lot_n_1_1", "lot_n_1_2"]],
    ["-5", 3, ["-5", "-6", "-7"]],
    ["1.9", 2, ["1.9", "1.10"]],
    ["99", 2, ["99", "100"]],
    ["099", 2, ["099", "100"]],
    ["1e5", 2, ["1e5", "1e6"]],
    ["SN ٣", 2, ["SN ٣0", "SN ٣1"]],
    ["code-xxx", 1, ["code-xxx0"]],
    ["  007 ", 2, ["007", "008"]],
  ])("generates from %j, %i times, %j", (first, count, names) => {
    expect(generateLotNames(first, count)).toEqual(names)
  })

  it.each([
    ["bilou-87", "bilou-96"],
    ["005-ccc", "014-ccc"],
    ["alpha-012-345-beta", "alpha-012-354-beta"],
    ["BAV023B00001S00001", "BAV023B00001S00010"],
  ])("counts from %j to %j in ten names", (first, last) => {
    const names = generateLotNames(first, 10)
    expect(names).toHaveLength(10)
    expect(names[0]).toBe(first)
    expect(names[9]).toBe(last)
  })

  it("keeps the width until it must grow", () => {
    expect(generateLotNames("005-ccc", 10).slice(4, 6)).toEqual(["009-ccc", "010-ccc"])
  })

  it("counts beyond 2^53 without losing a digit", () => {
    expect(generateLotNames("00340123450000000018", 2)[1]).toBe("00340123450000000019")
    expect(generateLotNames("9007199254740993", 2)[1]).toBe("9007199254740994")
  })

  it("generates as many as one call may, and no more", () => {
    expect(generateLotNames("1", 20_000)).toHaveLength(20_000)
    expect(() => generateLotNames("1", 20_001)).toThrow(
      expect.objectContaining({ code: "too_many_rows" })
    )
  })

  it.each([0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])(
    "refuses to generate %d names",
    (count) => {
      expect(() => generateLotNames("code-xxx", count)).toThrow(
        expect.objectContaining({
          code: "quantity_mismatch",
          message: expect.stringContaining("must be greater than zero"),
        })
      )
    }
  )

  it.each([
    ["an empty first name", ""],
    ["a first name of spaces", "  "],
    ["a first name with a control character", "a\u0000b"],
    ["a missing first name", undefined as unknown as string],
    ["a first name that is a number", 7 as unknown as string],
    ["a first name that is too long", "1".repeat(LOT_NAME_LENGTH_MAX + 1)],
  ])("refuses %s", (_, first) => {
    expect(() => generateLotNames(first, 1)).toThrow(
      expect.objectContaining({ code: "invalid_name" })
    )
  })

  it.each([
    ["its counter grows past the longest name", "9".repeat(LOT_NAME_LENGTH_MAX), 2],
    ["the counter it lacks no longer fits", "x".repeat(LOT_NAME_LENGTH_MAX), 1],
  ])("refuses a first name when %s", (_, first, count) => {
    expect(() => generateLotNames(first, count)).toThrow(
      expect.objectContaining({ code: "invalid_name" })
    )
  })

  const firstName = fc
    .string({ unit: "grapheme", minLength: 1, maxLength: 60 })
    .filter((text) => checkLotName(text).ok)
  const mixedName = fc
    .tuple(
      fc.constantFrom("", "SN-", "2024/", "批"),
      fc.bigInt({ min: 0n, max: 10n ** 30n }),
      fc.constantFrom("", "-b")
    )
    .map(([before, number, after]) => `${before}${number}${after}`)
  const names = fc
    .tuple(fc.oneof(firstName, mixedName), fc.integer({ min: 1, max: 300 }))
    .map(([first, count]) => ({ count, names: generateLotNames(first, count) }))

  it("gives as many names as asked, all different and all storable unchanged", () => {
    fc.assert(
      fc.property(names, ({ count, names }) => {
        expect(new Set(names).size).toBe(count)
        expect(names.filter((name) => checkLotName(name).ok && name === name.trim())).toHaveLength(
          count
        )
      })
    )
  })

  it("counts up by one and never makes the counter narrower", () => {
    fc.assert(
      fc.property(names, ({ names }) => {
        const counters = names.map(lastDigits)
        const width = counters[0].length
        counters.forEach((digits, i) => {
          expect(BigInt(digits)).toBe(BigInt(counters[0]) + BigInt(i))
          expect(digits).toHaveLength(Math.max(width, BigInt(digits).toString().length))
        })
      })
    )
  })

  it("leaves the text around the counter as it was", () => {
    fc.assert(
      fc.property(names, ({ names }) => {
        const around = (name: string) => name.replace(/\d+(?=\D*$)/, "#")
        expect(new Set(names.map(around)).size).toBe(1)
      })
    )
  })

  it("continues where it stopped: two runs are one", () => {
    fc.assert(
      fc.property(names, fc.nat(), ({ names, count }, at) => {
        const from = at % count
        expect(generateLotNames(names[from], count - from)).toEqual(names.slice(from))
      })
    )
  })
})
