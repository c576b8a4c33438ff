import type { Schema, Schemas } from "../openapi/schema"
import { code, table, type Row } from "./markdown"

const REF = "#/components/schemas/"

const list = (value: unknown): Schema[] => (Array.isArray(value) ? (value as Schema[]) : [])

/** A schema in a few words: `string or null`, `"lot" or "serial"`, a link to a named one. */
export function inWords(schema: Schema, page: string): string {
  if (typeof schema.$ref === "string") {
    const name = schema.$ref.slice(REF.length)
    return `[${name}](${page}#${name.toLowerCase()})`
  }
  if (schema.const !== undefined) {
    return code(JSON.stringify(schema.const))
  }
  if (Array.isArray(schema.enum)) {
    return schema.enum.map((value) => code(JSON.stringify(value))).join(" or ")
  }
  const choices = [...list(schema.anyOf), ...list(schema.oneOf)]
  if (choices.length) {
    const words = [...new Set(choices.map((choice) => inWords({ ...choice }, page)))]
    return words.join(" or ")
  }
  if (schema.type === "array") {
    return `list of ${inWords((schema.items ?? {}) as Schema, page)}`
  }
  const types = Array.isArray(schema.type) ? schema.type : [schema.type ?? "any"]
  const format = schema.format === "date" || schema.format === "date-time" ? schema.format : ""
  return types.map((type) => format || String(type)).join(" or ")
}

/** "1 to 100 characters", "at least 1", "at most 50 entries" */
function rangeOf(parts: Schema[], lowest: string, highest: string, unit: string): string[] {
  const of = (key: string) => parts.find((part) => part[key] !== undefined)?.[key]
  const [from, to] = [of(lowest), of(highest)]
  if (from === undefined && to === undefined) {
    return []
  }
  const range = to === undefined ? `at least ${from}` : from ? `${from} to ${to}` : `at most ${to}`
  return [unit ? `${range} ${unit}` : range]
}

/** The limits of one value; those of a choice are the choice's. */
export function limitsOf(schema: Schema): string {
  const parts = [schema, ...list(schema.anyOf)]
  const limits = [
    ...rangeOf(parts, "minimum", "maximum", ""),
    ...rangeOf(parts, "minLength", "maxLength", "characters"),
    ...rangeOf(parts, "minItems", "maxItems", "entries"),
    ...(schema.default === undefined ? [] : [`by default ${code(JSON.stringify(schema.default))}`]),
  ].join(", ")
  return limits && `${limits[0].toUpperCase()}${limits.slice(1)}.`
}

export const said = (...texts: unknown[]): string =>
  texts.filter((text) => typeof text === "string" && text).join(" ")

/** What is inside of a list or a field without a name of its own; null where there is nothing to tell. */
function insideOf(schema: Schema): { schema: Schema; path: string } | null {
  if (schema.type === "array") {
    const inside = insideOf((schema.items ?? {}) as Schema)
    return inside && { ...inside, path: `[]${inside.path}` }
  }
  const whole = list(schema.anyOf).filter(({ type }) => type !== "null")
  return schema.properties ? { schema, path: "" } : whole.length === 1 ? insideOf(whole[0]) : null
}

function rowsOf(schema: Schema, page: string, before = ""): Row[] {
  const required = (schema.required ?? []) as string[]
  return Object.entries(schema.properties as Schemas).flatMap(([name, property]) => {
    const inside = insideOf(property)
    const row: Row = [
      code(before + name) + (required.includes(name) ? "" : " ?"),
      inWords(property, page),
      said(property.description, limitsOf(property)),
    ]
    return [row, ...(inside ? rowsOf(inside.schema, page, `${before}${name}${inside.path}.`) : [])]
  })
}

/** The properties of an object, or what else a schema is; of a choice between objects, of each. */
export function describeSchema(schema: Schema, page: string): string {
  const choices = list(schema.anyOf)
  if (choices.length > 1 && choices.every(({ properties }) => properties)) {
    return choices.map((choice) => describeSchema(choice, page)).join("\n\nor\n\n")
  }
  if (!schema.properties) {
    return inWords(schema, page)
  }
  const rows = rowsOf(schema, page)
  return rows.length ? table(["field", "type", "meaning"], rows) : "An empty object."
}
