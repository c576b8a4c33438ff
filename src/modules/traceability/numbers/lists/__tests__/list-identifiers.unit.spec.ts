import { atOnce } from "../../../../../shared/in-slices"
import type { ListColumn } from "../../../../../types/list"
import { DEFAULT_IDENTIFIER_KINDS } from "../../identifiers/identifier-kinds"
import { parsePastedLots } from "../parse-pasted-lots"

const IMEI = "352099001761481"

const parse = (text: string, more: { columns?: ListColumn[]; own?: string } = {}) =>
  atOnce(
    parsePastedLots(text, {
      tracking: "serial",
      acceptsDates: false,
      now: new Date("2026-11-29T10:00:00Z"),
      zone: "UTC",
      columns: more.columns,
      identifiers: [
        ...DEFAULT_IDENTIFIER_KINDS,
        ...(more.own
          ? [{ code: "own", label: more.own, unique: true, check: "none" as const }]
          : []),
      ],
    })
  )

const kindsIn = (titles: string, own?: string) =>
  parse(`${titles}\n${titles.split(";").fill("A-1").join(";")}`, { own }).understood.columns.map(
    ({ kind }) => kind
  )

describe("a column of second identifiers", () => {
  it("is known by the label of its kind, its code, and what the trade calls it", () => {
    expect(kindsIn("Serial;IMEI 2;MAC Address;ICCID;Maker's number")).toEqual([
      "name",
      "identifier:imei_2",
      "identifier:mac",
      "identifier:iccid",
      "identifier:maker_number",
    ])
    expect(kindsIn("Serial;Second IMEI;WLAN MAC;SIM;Manufacturer serial")).toEqual([
      "name",
      "identifier:imei_2",
      "identifier:mac",
      "identifier:iccid",
      "identifier:maker_number",
    ])
    expect(kindsIn("Serial;Radio code", "Radio Code")).toEqual(["name", "identifier:own"])
  })

  it("is no column of the shop's where its kind is not kept", () => {
    expect(kindsIn("Serial;EID")).toEqual(["name", "second_identifier"])
  })

  it("reads each cell by the rule of its kind", () => {
    const { rows, errors } = parse(
      `Serial;IMEI 2\nA-1;'${IMEI}\nA-2;35-209900-176148-1\nA-3;352099001761482\nA-4;3.52099E+14\nA-5;`
    )
    expect(rows.map(({ name, identifiers }) => [name, identifiers?.[0].value])).toEqual([
      ["A-1", IMEI],
      ["A-2", "35-209900-176148-1"],
      ["A-5", undefined],
    ])
    expect(errors.map(({ line, code }) => [line, code])).toEqual([
      [4, "invalid_name"],
      [5, "invalid_name"],
    ])
    expect(errors[0].message).toContain('Line 4, column 2: IMEI 2: "352099001761482" is no IMEI')
  })

  it("is what the caller says, several of one kind too", () => {
    const { rows } = parse("A-1\t001A2B3C4D5E\t001A2B3C4D5F", {
      columns: ["name", "identifier:mac", "identifier:mac"],
    })
    expect(rows[0].identifiers).toEqual([
      { kind: "mac", value: "001A2B3C4D5E" },
      { kind: "mac", value: "001A2B3C4D5F" },
    ])
  })

  it("is refused where the shop has no such kind", () => {
    const { rows, errors } = parse("A-1\tE-1", { columns: ["name", "identifier:eid"] })
    expect(rows).toEqual([])
    expect(errors[0].message).toContain("is no kind of second identifier of this shop")
  })
})
