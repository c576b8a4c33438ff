import { setStrategies, strategyOf } from "../strategies"

const refusalOf = (strategies: unknown): string => {
  try {
    setStrategies(strategies as never)
  } catch (error) {
    return (error as Error).message
  }
  return ""
}

describe("A shop's strategies", () => {
  const numberGenerator = () => null

  beforeEach(() => setStrategies({ numberGenerator }))
  afterEach(() => setStrategies())

  it.each([[() => null], [["numberGenerator"]], ["fifo"], [null]])(
    "are refused where they are no object, as in %p, and those before stay",
    (strategies) => {
      expect(refusalOf(strategies)).toBe(
        "The option strategies of medusa-plugin-traceability must be an object; there are numberGenerator, removalOrder, uniquenessGroup, labelLayout."
      )
      expect(strategyOf("numberGenerator")).toBe(numberGenerator)
    }
  )

  it("are refused where one is no function", () => {
    expect(refusalOf({ removalOrder: "fifo" })).toBe(
      "The option strategies.removalOrder of medusa-plugin-traceability must be a function."
    )
  })

  it("are refused where nobody knows one", () => {
    expect(refusalOf({ numberGenrator: () => null })).toMatch(
      /^The option strategies.numberGenrator .* is not known; there are numberGenerator/
    )
  })
})
