import { findUnfitValue } from "../unfit-value"

describe("a value that PostgreSQL would refuse or change", () => {
  it.each([
    ["NUL in text", { lines: [{ note: "a\u0000b" }] }, "lines.0.note", /NUL/],
    ["half a character at the end", { name: "a\ud83d" }, "name", /U\+D83D/],
    ["half a character at the start", { name: "\ude00a" }, "name", /U\+DE00/],
    ["halves in the wrong order", { name: "\ude00\ud83d" }, "name", /U\+DE00/],
    ["NUL in a property's name", { metadata: { "a\u0000": 1 } }, 'metadata."a\\u0000"', /NUL/],
    ["a name that breaks texts", { note: { toString: 1 } }, 'note."toString"', /cannot be used/],
    ["a number beyond what is exact", { quantity: 2 ** 53 }, "quantity", /out of range/],
    ["a number beyond all", { quantity: Infinity }, "quantity", /out of range/],
    ["no number", { quantity: NaN }, "quantity", /out of range/],
    ["a date before year 1", { at: new Date("0000-12-31") }, "at", /date out of range/],
    ["a date after year 9999", { at: new Date(8.64e15) }, "at", /date out of range/],
    ["no date", { at: new Date(NaN) }, "at", /date out of range/],
  ])("is found with its path: %s", (_, value, path, problem) => {
    const found = findUnfitValue(value)
    expect(found?.path.join(".")).toBe(path)
    expect(found?.problem).toMatch(problem)
  })

  it.each([
    ["whole characters outside of the first plane", "😀 𝒳"],
    ["an escape, a tabulator and a line break", "\u001b\t\r\n"],
    ["the largest exact number", Number.MAX_SAFE_INTEGER],
    ["the first and the last date", [new Date("0001-01-01"), new Date("9999-12-31T23:59:59.999Z")]],
    ["nothing", [null, undefined, {}, [], ""]],
  ])("is not %s", (_, value) => {
    expect(findUnfitValue({ value })).toBeUndefined()
  })

  it("is one with levels without end, and looking at it does not run out of stack", () => {
    let deep: object = {}
    for (let level = 0; level < 100_000; level += 1) {
      deep = { deep }
    }
    expect(findUnfitValue(deep)?.problem).toMatch(/more than 50 levels/)
  })
})
