import { isExplained } from "../is-explained"

describe("a difference explained by what is in flight", () => {
  it.each([
    [0, []],
    [0, [1, 2]],
    [1, [1]],
    [3, [1, 2]],
    [2, [1, 2]],
    [-1, [-1, 1]],
    [0.3, [0.1, 0.2]],
  ])("%s is some of %j", (difference, changes) => {
    expect(isExplained(difference, changes)).toBe(true)
  })

  it.each([
    [1, []],
    [1, [-1]],
    [4, [1, 2]],
    [2, [3, -2]],
  ])("%s is none of %j", (difference, changes) => {
    expect(isExplained(difference, changes)).toBe(false)
  })

  it("looks at the bounds alone where hundreds of odd weights have too many sums", () => {
    const weights = Array.from({ length: 40 }, (_, i) => 2 ** (i % 20) + i / 1_000)
    expect(isExplained(5.5, weights)).toBe(true)
    expect(isExplained(-1, weights)).toBe(false)
  })
})
