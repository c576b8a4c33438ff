import { atOnce } from "../../../../../shared/in-slices"
import type { ParsePastedLotsOptions } from "../pasted-lots"
import { parsePastedLots } from "../parse-pasted-lots"

export const NOW = new Date("2026-11-28T10:20:30.000Z")

export type Options = Partial<ParsePastedLotsOptions>

export const SERIAL: Options = { tracking: "serial" }

export const parse = (text: string, options: Options = {}) =>
  atOnce(
    parsePastedLots(text, {
      tracking: "lot",
      acceptsDates: true,
      now: NOW,
      zone: "UTC",
      ...options,
    })
  )

export type Brief = (string | number)[]

/** Rows in short: name, quantity and, when there is one, the day of expiry. Nothing may be wrong. */
export const brief = (text: string, options: Options = {}): Brief[] => {
  const { rows, errors } = parse(text, options)
  expect(errors).toEqual([])
  return rows.map(({ name, quantity, expires_at }) =>
    expires_at ? [name, quantity, expires_at.slice(0, 10)] : [name, quantity]
  )
}

export const names = (text: string, options: Options = {}): string[] =>
  parse(text, options).rows.map(({ name }) => name)

/** Line and code of everything that is wrong. */
export const problems = (text: string, options: Options = {}): [number, string][] =>
  parse(text, options).errors.map(({ line, code }) => [line, code])

/** Every line that is reported is refused as unclear, and gives no row. */
export const expectUnclear = (text: string, lines: number[], options: Options = {}): void => {
  const { rows, errors } = parse(text, options)
  expect([...new Set(errors.map(({ line }) => line))]).toEqual(lines)
  expect(new Set(errors.map(({ code }) => code))).toEqual(new Set(["ambiguous_code"]))
  expect(rows.filter(({ line }) => lines.includes(line))).toEqual([])
}
