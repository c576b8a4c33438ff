import fc from "fast-check"
import { splitQuantityPerLot } from "../lots-per-quantity"
import { toTenThousandths } from "../ten-thousandths"

describe("splitQuantityPerLot", () => {
  it.each([
    [50, 7.5, [7.5, 7.5, 7.5, 7.5, 7.5, 7.5, 5]],
    [50, 13, [13, 13, 13, 11]],
    [50, 25, [25, 25]],
    [5, 7, [5]],
    [5, 5, [5]],
    [0.3, 0.1, [0.1, 0.1, 0.1]],
    [0.1 + 0.2, 0.1, [0.1, 0.1, 0.1]],
    [1, 0.3333, [0.3333, 0.3333, 0.3333, 0.0001]],
    [1e12, 4e11, [4e11, 4e11, 2e11]],
  ])("splits %d by %d into %j", (total, perLot, lots) => {
    expect(splitQuantityPerLot(total, perLot)).toEqual(lots)
  })

  it.each([0, -1, Number.NaN])("refuses %d per lot", (perLot) => {
    expect(() => splitQuantityPerLot(50, perLot)).toThrow(
      expect.objectContaining({
        code: "quantity_mismatch",
        message: expect.stringContaining("quantity per lot should be positive"),
      })
    )
  })

  it.each([
    ["a total of nothing", 0, 1],
    ["a negative total", -5, 1],
    ["an endless total", Number.POSITIVE_INFINITY, 1],
    ["a total of five decimals", 1.00001, 1],
    ["a quantity per lot that is less than we count", 1, 0.00001],
    ["an endless quantity per lot", 1, Number.POSITIVE_INFINITY],
  ])("refuses %s", (_, total, perLot) => {
    expect(() => splitQuantityPerLot(total, perLot)).toThrow(
      expect.objectContaining({ code: "quantity_mismatch" })
    )
  })

  it("makes as many lots as one call may, and no more", () => {
    expect(splitQuantityPerLot(20_000, 1)).toHaveLength(20_000)
    expect(() => splitQuantityPerLot(20_000.5, 1)).toThrow(
      expect.objectContaining({ code: "too_many_rows" })
    )
  })

  it("counts the lots before it makes them", () => {
    expect(() => splitQuantityPerLot(1e12, 0.0001)).toThrow(
      expect.objectContaining({ code: "too_many_rows" })
    )
  })

  it("loses nothing: the lots add up to the total, and only the last is smaller", () => {
    const lots = fc.integer({ min: 1, max: 500 })
    const perLot = fc.integer({ min: 1, max: 10_000_000 })
    fc.assert(
      fc.property(lots, perLot, fc.double({ min: 0, max: 1, noNaN: true }), (count, per, share) => {
        const total = per * (count - 1) + Math.max(1, Math.round(per * share))
        const split = splitQuantityPerLot(total / 10_000, per / 10_000).map(toTenThousandths)
        expect(split.reduce((sum, parts) => sum + parts, 0n)).toBe(BigInt(total))
        expect(split).toHaveLength(count)
        expect(split.slice(0, -1).every((parts) => parts === BigInt(per))).toBe(true)
      })
    )
  })
})
