import fc from "fast-check"
import { checkQuantity } from "../check-quantity"

const messageOf = (value: unknown, tracking: "none" | "lot" | "serial" = "lot"): string => {
  const checked = checkQuantity(value, tracking)
  return checked.ok ? "" : checked.message
}

describe("checkQuantity", () => {
  it.each([
    ["a whole number", 3, 3],
    ["four decimals", 1.2345, 1.2345],
    ["the smallest part we count", 0.0001, 0.0001],
    ["the largest quantity", 1e12, 1e12],
    ["four decimals of a large quantity", 123456789.1234, 123456789.1234],
    ["the noise of 0.1 + 0.2", 0.1 + 0.2, 0.3],
    ["the noise of 1.1 × 3", 1.1 * 3, 3.3],
  ])("accepts %s", (_, value, quantity) => {
    expect(checkQuantity(value, "lot")).toEqual({ ok: true, quantity })
    expect(checkQuantity(value, "none")).toEqual({ ok: true, quantity })
  })

  it("accepts the noise of adding a tenth ten thousand times", () => {
    const sum = Array<number>(10_000)
      .fill(0.1)
      .reduce((total, part) => total + part, 0)
    expect(sum).not.toBe(1000)
    expect(checkQuantity(sum, "lot")).toEqual({ ok: true, quantity: 1000 })
  })

  it.each([
    ["a fifth decimal", 1.23456],
    ["a fifth decimal of a large quantity", 1_000_000.00004],
    ["half of the smallest part", 0.00005],
    ["next to nothing", 1e-9],
    ["the smallest number there is", Number.MIN_VALUE],
  ])("refuses %s", (_, value) => {
    expect(messageOf(value)).toMatch(/more than 4 decimals/)
  })

  it.each([
    ["text", "3"],
    ["nothing", undefined],
    ["null", null],
    ["no number", Number.NaN],
    ["an endless quantity", Number.POSITIVE_INFINITY],
    ["a big integer", 3n],
    ["an object", { value: "3" }],
  ])("refuses %s", (_, value) => {
    expect(messageOf(value)).toMatch(/must be a number/)
  })

  it.each([0, -0, -1, -0.0001])("refuses %d because it is not above zero", (value) => {
    expect(messageOf(value)).toMatch(/greater than zero/)
  })

  it("refuses more than the largest quantity", () => {
    expect(messageOf(1e12 + 1)).toMatch(/too large/)
    expect(messageOf(Number.MAX_VALUE)).toMatch(/too large/)
  })

  it("takes exactly one unit of a serial number", () => {
    expect(checkQuantity(1, "serial")).toEqual({ ok: true, quantity: 1 })
    expect(checkQuantity(1 + Number.EPSILON, "serial")).toEqual({ ok: true, quantity: 1 })
  })

  it.each([2, 0.5, 1.0001])("refuses %d units of a serial number", (value) => {
    expect(messageOf(value, "serial")).toMatch(/exactly 1 unit/)
  })

  it("accepts every quantity of four decimals as it is", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }), (parts) => {
        const quantity = Number(
          (BigInt(parts) / 10_000n).toString() + "." + String(parts % 10_000).padStart(4, "0")
        )
        expect(checkQuantity(quantity, "lot")).toEqual({ ok: true, quantity })
      })
    )
  })

  it("never throws", () => {
    fc.assert(
      fc.property(
        fc.anything(),
        fc.constantFrom("none" as const, "lot" as const, "serial" as const),
        (value, tracking) => {
          expect(typeof checkQuantity(value, tracking).ok).toBe("boolean")
        }
      )
    )
  })
})
