import fc from "fast-check"
import { isNull, type Operation, resolve } from "../helpers/request-samples"
import { anyDate, anyJunk, anyNumber, anyText, MANY } from "./values"

/* eslint-disable @typescript-eslint/no-explicit-any -- schemas and bodies of any shape */

/** Real ids and names that a request may name, and by the name of a property the one that fits it best. */
export type Known = { ids: Record<string, string>; others: string[] }

const isDate = (schema: any): boolean =>
  [schema, ...(schema.anyOf ?? [])].some((each: any) => each.format?.startsWith("date"))

function textFor(schema: any, name: string, known: Known): fc.Arbitrary<string> {
  const fitting = isDate(schema)
    ? anyDate
    : schema.format === "email"
      ? fc.constant("somebody@example.com")
      : fc.constant(known.ids[name] ?? (schema.pattern ? "1" : "C-A"))
  return fc.oneof(
    { weight: 8, arbitrary: fitting },
    { weight: 2, arbitrary: fc.constantFrom(...known.others) },
    { weight: 2, arbitrary: anyText }
  )
}

const LETTERS_MAX = 4_000_000

/** Ten thousand, or what fits into a body where a row is a long list itself. */
const manyOf = (row: unknown): unknown[] => {
  const letters = JSON.stringify(row)?.length ?? 0
  return Array<unknown>(Math.min(MANY, Math.ceil(LETTERS_MAX / (letters + 1)))).fill(row)
}

/** Lists as people send them, with a row twice, and once in a while with very many of one row. */
function listOf(schema: any, name: string, known: Known): fc.Arbitrary<unknown[]> {
  const row = fromSchema(schema.items ?? {}, known, name)
  const few = fc.array(row, { minLength: schema.minItems ?? 0, maxLength: 3 })
  const twice = row.map((one) => [one, one])
  const many = row.map(manyOf)
  return fc.oneof(
    { weight: 12, arbitrary: few },
    { weight: 3, arbitrary: twice },
    { weight: 1, arbitrary: many }
  )
}

/** What is required, most of the time, and some of the rest; now and then something that is not known. */
function objectOf(schema: any, known: Known): fc.Arbitrary<object> {
  const required: string[] = schema.required ?? []
  const entries = Object.entries<any>(schema.properties ?? {}).map(([key, inner]) =>
    fc
      .tuple(fc.nat({ max: 19 }), fromSchema(inner, known, key))
      .map(([chance, value]) =>
        chance < (required.includes(key) ? 19 : 7) ? [[key, value] as const] : []
      )
  )
  const unknown = fc.oneof(
    { weight: 24, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: fc.tuple(fc.tuple(anyText, anyJunk)) }
  )
  return fc
    .tuple(fc.tuple(...entries), unknown)
    .map(([some, more]) => Object.fromEntries([...some.flat(), ...more] as [string, unknown][]))
}

function fitting(schema: any, name: string, known: Known): fc.Arbitrary<unknown> {
  if (schema.const !== undefined || schema.enum) {
    return fc.constantFrom(...(schema.enum ?? [schema.const]))
  }
  const choices: any[] | undefined = schema.oneOf ?? schema.anyOf
  if (choices && schema.type === undefined) {
    return fc.oneof(
      ...choices.map((choice) => ({
        weight: isNull(choice) ? 1 : 4,
        arbitrary: fromSchema(choice, known, name),
      }))
    )
  }
  switch (schema.type) {
    case "object":
      return objectOf(schema, known)
    case "array":
      return listOf(schema, name, known)
    case "string":
      return textFor(schema, name, known)
    case "number":
    case "integer":
      return anyNumber
    case "boolean":
      return fc.boolean()
    case "null":
      return fc.constant(null)
    default:
      return fc.oneof(anyText, anyJunk)
  }
}

/** Values that the schema takes, and one in twenty that it does not. */
export function fromSchema(given: any, known: Known, name = ""): fc.Arbitrary<unknown> {
  const arbitrary = fitting(resolve(given), name, known)
  return fc.oneof({ weight: 24, arbitrary }, { weight: 1, arbitrary: anyJunk })
}

const inQuery = (value: unknown): string =>
  typeof value === "object" && value !== null ? JSON.stringify(value) : String(value)

/** A parameter as it stands in an address: once, several times, or with an operator. */
function parameterOf(name: string, schema: any, known: Known): fc.Arbitrary<string> {
  const forms = ["", "", "", "", "[]", "[0]", "[$gt]", "[a][b]"]
  return fc
    .tuple(fromSchema(schema, known, name), fc.constantFrom(...forms))
    .map(([value, form]) => {
      const values = Array.isArray(value) ? value.slice(0, 3) : [value]
      return values
        .map(
          (one) =>
            `${name}${form}=${encodeURIComponent(inQuery(one).replace(/\p{Surrogate}/gu, "?"))}`
        )
        .join("&")
    })
}

const FIELDS = ["id", "*", "*lots", "+name", "-id", "id,name", "", "a.b.c", "__proto__", "x y"]

export function queryOf(operation: Operation, known: Known): fc.Arbitrary<string> {
  const fields = fc.constantFrom(...FIELDS).map((value) => `fields=${encodeURIComponent(value)}`)
  const parameters = operation.queries
    .filter(({ name }) => name !== "fields")
    .map(({ name, schema }) => ({ weight: 6, arbitrary: parameterOf(name, schema, known) }))
  return fc
    .array(fc.oneof({ weight: 3, arbitrary: fields }, ...parameters), {
      maxLength: parameters.length ? 4 : 1,
    })
    .map((all) => all.join("&"))
}
