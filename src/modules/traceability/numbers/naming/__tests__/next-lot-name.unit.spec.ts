import { nextLotName } from "../next-lot-name"

describe("nextLotName", () => {
  it.each([
    ["test_000", "test_001"],
    ["TEST/0000001", "TEST/0000002"],
    ["0000009", "0000010"],
    ["999", "1000"],
    ["005-ccc", "006-ccc"],
    ["code-xxx", "code-xxx1"],
  ])("follows %j with %j", (name, next) => {
    expect(nextLotName(name)).toBe(next)
  })

  it("refuses to follow nothing", () => {
    expect(() => nextLotName("")).toThrow(expect.objectContaining({ code: "invalid_name" }))
  })
})
