import { makeRepeats } from "../repeats"

describe("codes that the camera sees", () => {
  it("reads a code once while it stays in sight", () => {
    const isNew = makeRepeats()
    const answers = [0, 500, 1_900, 3_500, 5_000].map((now) => isNew("SN-1", now))
    expect(answers).toEqual([true, false, false, false, false])
  })

  it("reads it again after it was out of sight", () => {
    const isNew = makeRepeats()
    expect([isNew("SN-1", 0), isNew("SN-1", 2_500)]).toEqual([true, true])
  })

  it("reads another code at once", () => {
    const isNew = makeRepeats()
    expect([isNew("SN-1", 0), isNew("SN-2", 10), isNew("SN-1", 20)]).toEqual([true, true, false])
  })
})
