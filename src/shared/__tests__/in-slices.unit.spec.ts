import { atOnce, inSlices, type Sliced } from "../in-slices"

/** Work of 20 parts, each longer than a slice may be. */
function* hardWork(): Sliced<string> {
  for (let part = 0; part < 20; part++) {
    const until = performance.now() + 15
    while (performance.now() < until) {
      // Busy, as a parser is.
    }
    yield
  }
  return "done"
}

describe("work in slices", () => {
  it("gives other work its turn between its parts", async () => {
    let turns = 0
    let isOver = false
    const takeTurn = () => {
      turns++
      if (!isOver) {
        setImmediate(takeTurn)
      }
    }
    setImmediate(takeTurn)
    expect(await inSlices(hardWork())).toBe("done")
    isOver = true
    expect(turns).toBeGreaterThanOrEqual(19)
  })

  it("does the same in one go", () => {
    expect(atOnce(hardWork())).toBe("done")
  })

  it("passes on what is thrown", async () => {
    function* failing(): Sliced<void> {
      yield
      throw new Error("no")
    }
    await expect(inSlices(failing())).rejects.toThrow("no")
  })
})
