import type { IdentifierCheck } from "../../../../../types/identifier"
import { checkIdentifier, identifierKeysOf } from "../check-identifier"
import { DEFAULT_IDENTIFIER_KINDS } from "../identifier-kinds"
import { readIdentifiers } from "../read-identifiers"

const read = (value: unknown, check: IdentifierCheck) =>
  checkIdentifier(value, { label: "Number", check })
const keyOf = (value: string, check: IdentifierCheck) => {
  const checked = read(value, check)
  return checked.ok ? checked.key : undefined
}
const refusalOf = (value: unknown, check: IdentifierCheck) => {
  const checked = read(value, check)
  return checked.ok ? undefined : checked.message
}

describe("a second identifier", () => {
  it("is read as a person sees it, however a spreadsheet marks it", () => {
    for (const text of ["'00123", '="00123"', '"00123"', "\uFEFF00123\u200B", "\u00A000123 "]) {
      expect(read(text, "none")).toEqual({ ok: true, value: "00123", key: "00123" })
    }
    expect(read("ＡＢ１", "none")).toEqual({ ok: true, value: "AB1", key: "AB1" })
  })

  it("is compared without letter case", () => {
    expect(keyOf("ab-1", "none")).toBe(keyOf("AB-1", "none"))
    expect(keyOf("ab-1", "none")).not.toBe(keyOf("ab1", "none"))
  })

  it("is refused where nobody can see what it is", () => {
    expect(refusalOf("A\u0000B", "none")).toContain("U+0000")
    expect(refusalOf("A\uD800B", "none")).toContain("U+D800")
    expect(refusalOf(" \u200B ", "none")).toContain("is empty")
    expect(refusalOf("x".repeat(129), "none")).toContain("has at most 128")
    expect(refusalOf(35209900176148, "none")).toContain("is not text")
    expect(refusalOf("3.52099E+14", "imei")).toContain("a spreadsheet has shortened")
    expect(refusalOf("#N/A", "none")).toContain("says that there is no number")
  })

  it("is an IMEI with 15 digits of which the last one is right", () => {
    expect(keyOf("352099001761481", "imei")).toBe("352099001761481")
    expect(keyOf("35-209900-176148-1", "imei")).toBe("352099001761481")
    expect(keyOf("35 209900 176148 1", "imei")).toBe("352099001761481")
    expect(refusalOf("352099001761482", "imei")).toContain("is no IMEI")
    expect(refusalOf("35209900176148", "imei")).toContain("is no IMEI")
    expect(refusalOf("3520990017614811", "imei")).toContain("is no IMEI")
  })

  it("is a MAC address with 12 digits, however they are parted", () => {
    for (const text of [
      "001A2B3C4D5E",
      "00:1a:2b:3c:4d:5e",
      "00-1A-2B-3C-4D-5E",
      "001a.2b3c.4d5e",
    ]) {
      expect(keyOf(text, "mac")).toBe("001A2B3C4D5E")
    }
    for (const text of ["00:1A:2B:3C:4D", "00:1A-2B:3C:4D:5E", "001A2B3C4D5G", "0:01A2B3C4D5E"]) {
      expect(refusalOf(text, "mac")).toContain("is no MAC address")
    }
  })

  it("is an ICCID with 19 or 20 digits of which the last one is right", () => {
    expect(keyOf("8986000000123456784", "iccid")).toBe("8986000000123456784")
    expect(keyOf("8944 5001 0219 8304 8261", "iccid")).toBe("89445001021983048261")
    expect(refusalOf("8986000000123456785", "iccid")).toContain("is no ICCID")
    expect(refusalOf("898600000012345678", "iccid")).toContain("is no ICCID")
  })

  it("is kept as it was written, for people", () => {
    expect(read("00-1a-2b-3c-4d-5e", "mac")).toMatchObject({ value: "00-1a-2b-3c-4d-5e" })
  })
})

describe("what is looked up", () => {
  it("finds a number in every way of writing it", () => {
    expect(identifierKeysOf("00:1a:2b:3c:4d:5e")).toContain("001A2B3C4D5E")
    expect(identifierKeysOf("35-209900-176148-1")).toContain("352099001761481")
    expect(identifierKeysOf("mk-7")).toEqual(["MK-7"])
    expect(identifierKeysOf("\u0000")).toEqual([])
  })
})

describe("the second identifiers of a unit", () => {
  it("are read each once, and what is wrong with the others is said", () => {
    const { good, problems } = readIdentifiers(
      [
        { kind: "mac", value: "001A2B3C4D5E" },
        { kind: "mac", value: "00:1A:2B:3C:4D:5E" },
        { kind: "imei_2", value: "352099001761482" },
        { kind: "eid", value: "1" },
      ],
      DEFAULT_IDENTIFIER_KINDS
    )
    expect(good.map(({ kind, value, unique }) => [kind, value, unique])).toEqual([
      ["mac", "001A2B3C4D5E", true],
    ])
    expect(problems.map(({ value }) => value)).toEqual(["352099001761482", "1"])
    expect(problems[1].message).toContain("imei_2, mac, iccid, maker_number")
  })
})
