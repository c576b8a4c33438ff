import { execFileSync } from "node:child_process"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { APPLICATION_IDENTIFIERS, findAi, lengthsOf } from "../application-identifier"
import type { ApplicationIdentifier } from "../application-identifier"
import { checkDigit, checkPair } from "../check-digit"
import { inEnglish } from "../../../../../shared/say"
import { checkMessage, type Gs1Element } from "../check-message"
import { CONTENT_CHECKS } from "../content-checks"
import type { AiComponent } from "../dictionary-entry"
import { readBarcode } from "../read-barcode"
import { SEPARATOR } from "../split-element-string"

const ROOT = join(__dirname, "../../../../../..")
const NOW = new Date("2026-11-21T00:00:00Z")

const withCheckDigit = (digits: string) => digits + checkDigit(digits)

/** For each check of the dictionary a value that is right and one that is wrong. */
const SAMPLES: Record<string, { right: string; wrong?: string }> = {
  couponcode: { right: "0614141123456250110123", wrong: "7614141123456250110123" },
  couponposoffer: { right: "001234561234560123456", wrong: "201234561234560123456" },
  csumalpha: { right: "1987654Ad4X4bL5ttr2310c2K", wrong: "1987654Ad4X4bL5ttr2310c2X" },
  gcppos1: { right: "0950600A", wrong: "A950600A" },
  hasnondigit: { right: "1987654Ad4X4bL5ttr2310c2K", wrong: "1234567890" },
  hh: { right: "23", wrong: "24" },
  hhmi: { right: "2359", wrong: "2360" },
  hyphen: { right: "-", wrong: "1" },
  iban: { right: "GB29NWBK60161331926819", wrong: "GB29NWBK60161331926818" },
  importeridx: { right: "_", wrong: "!" },
  iso3166: { right: "276", wrong: "277" },
  iso3166999: { right: "999", wrong: "998" },
  iso3166alpha2: { right: "DE", wrong: "XX" },
  iso4217: { right: "978", wrong: "000" },
  iso5218: { right: "9", wrong: "3" },
  latitude: { right: "1800000000", wrong: "1800000001" },
  longitude: { right: "3600000000", wrong: "3600000001" },
  mediatype: { right: "01", wrong: "11" },
  mi: { right: "59", wrong: "60" },
  nonzero: { right: "0001", wrong: "0000" },
  nozeroprefix: { right: "10", wrong: "01" },
  packagetype: { right: "PX", wrong: "px" },
  pcenc: { right: "A%20B", wrong: "A%2" },
  pieceoftotal: { right: "0203", wrong: "0302" },
  posinseqslash: { right: "2/3", wrong: "3/2" },
  ss: { right: "59", wrong: "60" },
  winding: { right: "9", wrong: "2" },
  yesno: { right: "1", wrong: "2" },
  yymmd0: { right: "271200", wrong: "271301" },
  yymmdd: { right: "271231", wrong: "271200" },
  yyyymmdd: { right: "19991231", wrong: "19990229" },
  zero: { right: "0", wrong: "1" },
}

/** Five digits of a company, as long as the component is; its check digit is right. */
function sampleOf(component: AiComponent): string {
  const checks = component.checks ?? []
  if (checks.includes("csum")) {
    return withCheckDigit("9506000".padEnd(component.max - 1, "1"))
  }
  const special = checks.find((check) => SAMPLES[check] && check !== "gcppos1")
  if (special) {
    const { right } = SAMPLES[special]
    return special === "nonzero" ? right.slice(-component.max).padStart(component.max, "0") : right
  }
  return component.type === "N" || checks.includes("gcppos1")
    ? "95060".repeat(20).slice(0, component.max)
    : "A1-Z_z"
        .repeat(20)
        .replace(component.type === "Y" ? /[_z]/g : /^$/, "")
        .slice(0, component.max)
}

const valueOf = (entry: ApplicationIdentifier) => entry.components.map(sampleOf).join("")

const literal = (pattern: string) => pattern.replace(/n/g, "0")

/** The identifier with the first group of companions that it needs, and theirs. */
function messageOf(ai: string, group: number, otherGroup: number): Gs1Element[] {
  const needed = new Set<string>()
  const add = (each: string, choice: number) => {
    if (needed.has(each)) {
      return
    }
    needed.add(each)
    for (const groups of findAi(each)!.requires ?? []) {
      groups[Math.min(choice, groups.length - 1)]
        .map(literal)
        .forEach((other) => add(other, otherGroup))
    }
  }
  add(ai, group)
  return [...needed].map((each) => ({ ai: each, value: valueOf(findAi(each)!) }))
}

const toElementString = (elements: Gs1Element[]) =>
  elements
    .map(({ ai, value }) => ai + value + (findAi(ai)!.predefinedLength ? "" : SEPARATOR))
    .join("")

const all = APPLICATION_IDENTIFIERS.map((entry) => [entry.ai, entry] as const)

/** Some groups of the dictionary contain what another of their members forbids: such a group can never be met. */
const goodMessageOf = (ai: string) =>
  [0, 1, 2, 3, 4, 5]
    .flatMap((group) => [0, 1, 2].map((otherGroup) => messageOf(ai, group, otherGroup)))
    .find((message) => !checkMessage(message, NOW))

function faultOf(message: Gs1Element[]): string | undefined {
  const fault = checkMessage(message, NOW)
  return fault && inEnglish(fault)
}

describe("the whole GS1 Barcode Syntax Dictionary", () => {
  it("is the table that is checked in", () => {
    execFileSync(process.execPath, [join(ROOT, "scripts/generate-gs1-table.mjs"), "--check"])
  })

  it("has an entry for every identifier of every line", () => {
    const lines = readFileSync(join(ROOT, "scripts/gs1/gs1-syntax-dictionary.txt"), "utf8")
      .split("\n")
      .filter((line) => /^\d/.test(line))
    const ranges = lines.map((line) => line.split(/\s/)[0].split("-"))
    const count = ranges.reduce((sum, [a, b = a]) => sum + Number(b) - Number(a) + 1, 0)
    expect(APPLICATION_IDENTIFIERS).toHaveLength(count)
    expect(new Set(APPLICATION_IDENTIFIERS.map((entry) => entry.ai)).size).toBe(count)
  })

  it("names only checks that are implemented", () => {
    const named = APPLICATION_IDENTIFIERS.flatMap((entry) =>
      entry.components.flatMap((component) => component.checks ?? [])
    )
    expect(named.filter((check) => !CONTENT_CHECKS[check])).toEqual([])
  })

  it.each(all)("(%s) is read back from an element string with its companions", (ai) => {
    const elements = goodMessageOf(ai)
    expect(elements).toBeDefined()
    const read = readBarcode(`]d2${toElementString(elements!)}`, NOW)
    expect(read).toMatchObject({ format: "gs1" })
    expect("reading" in read && read.reading).toEqual(elements)
  })

  it.each(all)(
    "(%s) is refused when it is too long, too short or has a wrong character",
    (ai, entry) => {
      const value = valueOf(entry)
      const { min, max } = lengthsOf(entry)
      const others = goodMessageOf(ai)!.slice(1)
      const refused = (spoiled: string) => faultOf([{ ai, value: spoiled }, ...others])
      expect(refused(value)).toBeUndefined()
      expect(refused(value.padEnd(max + 1, "1"))).toContain(`(${ai})`)
      expect(refused(value.slice(0, min - 1))).toContain(`(${ai})`)
      expect(refused(`§${value.slice(1)}`)).toContain(`(${ai})`)
      expect(refused(` ${value.slice(1)}`)).toContain(`(${ai})`)
    }
  )

  it.each(all)("(%s) is refused when one of its checks fails", (ai, entry) => {
    entry.components.forEach((component, at) => {
      for (const check of component.checks ?? []) {
        const right = sampleOf(component)
        const wrong =
          check === "csum"
            ? right.slice(0, -1) + ((Number(right.slice(-1)) + 1) % 10)
            : SAMPLES[check]?.wrong
        if (check === "gcppos2" || (check === "gcppos1" && component.type === "N")) {
          continue // Digits only and always long enough: nothing can be wrong that the type does not see.
        }
        const parts = entry.components.map(sampleOf)
        parts[at] = check === "nonzero" ? right.replace(/[1-9]/g, "0") : wrong!
        expect(faultOf([{ ai, value: parts.join("") }])).toContain(`(${ai})`)
      }
    })
  })

  it.each(all.filter(([, entry]) => entry.requires))(
    "(%s) is refused without the companions it requires",
    (ai, entry) => {
      expect(faultOf([{ ai, value: valueOf(entry) }])).toMatch(/must not stand without/)
    }
  )

  it.each(
    all.flatMap(([ai, entry]) =>
      (entry.excludes ?? [])
        .map(literal)
        .filter((other) => other !== ai && findAi(other))
        .map((other) => [ai, other] as const)
    )
  )("(%s) is refused beside (%s)", (ai, other) => {
    const both = [...goodMessageOf(ai)!, ...goodMessageOf(other)!].filter(
      (element, i, list) => list.findIndex((e) => e.ai === element.ai) === i
    )
    expect(faultOf(both)).toMatch(/must not stand together/)
  })
})

describe("check characters", () => {
  // Published examples of GS1's General Specifications and of its syntax tests.
  it.each([
    "1987654Ad4X4bL5ttr2310c2K",
    "12345678901234567890123NT",
    "12345_!\"%&'()*+,-./LC",
    "22",
  ])("of %j are right", (value) => {
    expect(checkPair(value.slice(0, -2))).toBe(value.slice(-2))
  })
})
