import fc from "fast-check"
import { checkLotName, LOT_NAME_LENGTH_MAX } from "../check-lot-name"

const messageOf = (value: unknown): string => {
  const checked = checkLotName(value)
  return checked.ok ? "" : checked.message
}

describe("checkLotName", () => {
  it.each([
    ["keeps leading zeros", "007", "007"],
    ["keeps what looks like an exponent", "1e5", "1e5"],
    ["keeps trailing decimals", "1.50", "1.50"],
    ["keeps signs and tildes", "-5+~", "-5+~"],
    ["keeps spaces inside", "LOT 1", "LOT 1"],
    ["keeps upper and lower case", "aBc", "aBc"],
    ["trims spaces, tabs and line ends", " \tLOT 1\r\n", "LOT 1"],
    ["trims no-break and ideographic spaces", "\u00a0\u3000LOT\u2003\u00a0", "LOT"],
    ["trims a byte order mark at the start of a file", "\ufeffSN1", "SN1"],
    ["composes accents, so that equal-looking names are equal", "e\u0301", "é"],
    ["drops a soft hyphen", "a\u00adb", "ab"],
    ["drops a zero-width space", "\u200bab", "ab"],
    ["drops a right-to-left mark", "ab\u200f", "ab"],
    ["drops a bidirectional embedding", "a\u202ab", "ab"],
    ["drops a word joiner", "a\u2060b", "ab"],
    ["drops a bidirectional isolate", "a\u2066b", "ab"],
    ["drops a byte order mark inside", "a\ufeffb", "ab"],
    ["drops a variation selector", "a\ufe0fb", "ab"],
    ["makes a no-break space inside a plain one", "LOT\u00a01", "LOT 1"],
    ["makes full-width letters and digits plain ones", "ＬＯＴ－１", "LOT-1"],
    ["takes letters of any script", "批号-٣-Ω", "批号-٣-Ω"],
    ["takes a character outside the basic plane", "🐄1", "🐄1"],
  ])("%s", (_, value, name) => {
    expect(checkLotName(value)).toEqual({ ok: true, name })
  })

  it.each([
    ["a number, whose zeros would be lost", 7],
    ["a big integer", 7n],
    ["true", true],
    ["null", null],
    ["undefined", undefined],
    ["a list", ["SN1"]],
    ["an object", { name: "SN1" }],
    ["an object without a prototype", Object.create(null)],
    ["a symbol", Symbol("SN1")],
    ["a function", () => "SN1"],
  ])("refuses %s because it is not text", (_, value) => {
    expect(messageOf(value)).toMatch(/is not text/)
  })

  it.each([
    ["nothing", ""],
    ["only spaces", " \u00a0\r\n"],
  ])("refuses %s because it is empty", (_, value) => {
    expect(messageOf(value)).toMatch(/is empty/)
  })

  it.each([
    ["NUL", "a\u0000b", "U+0000"],
    ["a TAB inside", "a\tb", "U+0009"],
    ["a line feed inside", "a\nb", "U+000A"],
    ["an escape", "a\u001bb", "U+001B"],
    ["DEL", "a\u007fb", "U+007F"],
    ["a C1 control", "a\u0085", "U+0085"],
    ["a line separator", "a\u2028b", "U+2028"],
    ["a bidirectional override", "a\u202eb", "U+202E"],
    ["half a surrogate pair, which a database would replace", "a\ud800b", "U+D800"],
  ])("refuses %s because nobody sees it", (_, value, code) => {
    expect(messageOf(value)).toContain(`invisible character (${code})`)
  })

  it("takes a name of exactly the longest length", () => {
    const name = "x".repeat(LOT_NAME_LENGTH_MAX)
    expect(checkLotName(` ${name} `)).toEqual({ ok: true, name })
  })

  it("counts characters and not UTF-16 units", () => {
    expect(checkLotName("🐄".repeat(LOT_NAME_LENGTH_MAX)).ok).toBe(true)
  })

  it("refuses a name one character too long", () => {
    expect(messageOf("x".repeat(LOT_NAME_LENGTH_MAX + 1))).toMatch(/has 129 characters/)
  })

  it("names a long value by its first 40 characters", () => {
    expect(messageOf("x".repeat(500))).toContain(`"${"x".repeat(40)}…" has 500`)
  })

  it("spells out an invisible character in its message", () => {
    expect(messageOf("a\u202eb")).toContain('"a\\u{202e}b"')
  })

  it("ends its message like a sentence, since several are put in a row", () => {
    for (const value of [7, "", "x".repeat(200), "a\u0000b"]) {
      expect(messageOf(value)).toMatch(/\.$/)
    }
  })

  it("never throws, and what it accepts it accepts again unchanged", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.anything()), (value) => {
        const checked = checkLotName(value)
        expect(checked.ok ? checkLotName(checked.name) : checked).toEqual(checked)
      })
    )
  })
})
