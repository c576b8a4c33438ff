import { divideAmount, fromUnits, toUnits } from "../divide-amount"

describe("an amount that is divided", () => {
  it.each([
    ["10.00", [1, 1, 1], 2, ["3.3300", "3.3400", "3.3300"]],
    ["0.01", [1, 1, 1], 2, ["0.0000", "0.0100", "0.0000"]],
    ["-10.00", [1, 1, 1], 2, ["-3.3300", "-3.3400", "-3.3300"]],
    ["100", [1, 3], 0, ["25.0000", "75.0000"]],
    ["1", [1, 1], 0, ["1.0000", "0.0000"]],
    ["1.000", [1, 2], 3, ["0.3330", "0.6670"]],
    ["5.00", [0, 0], 2, ["2.5000", "2.5000"]],
    ["5.00", [0, 2], 2, ["0.0000", "5.0000"]],
    ["9.99", ["0.5", "1.5"], 2, ["2.5000", "7.4900"]],
  ])("%s by %j with %i decimals is %j", (amount, weights, digits, parts) => {
    expect(divideAmount(amount, weights, digits)).toEqual(parts)
  })

  it("is the sum of its parts, which are whole coins, for any amount and weights", () => {
    let seed = 7
    const random = (max: number) => (seed = (seed * 48_271) % 2_147_483_647) % max
    for (let round = 0; round < 2_000; round++) {
      const digits = random(4)
      const amount = fromUnits(BigInt(random(1_000_000) - 500_000) * 10n ** BigInt(4 - digits))
      const weights = Array.from({ length: 1 + random(20) }, () => random(10_000) / 10_000)
      const parts = divideAmount(amount, weights, digits)
      expect(fromUnits(parts.reduce((sum, part) => sum + toUnits(part), 0n))).toBe(amount)
      expect(parts.every((part) => toUnits(part) % 10n ** BigInt(4 - digits) === 0n)).toBe(true)
    }
  })
})
