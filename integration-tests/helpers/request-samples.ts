import openapi from "../../openapi.json"

/* eslint-disable @typescript-eslint/no-explicit-any -- schemas and payloads of any shape */

export type Operation = {
  method: string
  /** With `{id}` in it, as the document has it. */
  path: string
  queries: { name: string; schema: any }[]
  body: any
}

/** Every operation of the plugin with what it takes, by the document that a unit test compares with the routes. */
export const operations: Operation[] = Object.entries<any>(openapi.paths).flatMap(
  ([path, methods]) =>
    Object.entries<any>(methods).map(([method, { parameters = [], requestBody }]) => ({
      method: method.toUpperCase(),
      path,
      queries: parameters.filter((parameter: any) => parameter.in === "query"),
      body: requestBody?.content["application/json"].schema,
    }))
)

export const resolve = (schema: any): any =>
  schema?.$ref ? (openapi.components.schemas as any)[schema.$ref.split("/").at(-1)] : schema

export const isNull = (schema: any) => resolve(schema).type === "null"

function sampleText(schema: any, name: string, ids: Record<string, string>): string {
  if (ids[name]) {
    return ids[name]
  }
  if (schema.format === "email") {
    return "somebody@example.com"
  }
  const isDate = [schema, ...(schema.anyOf ?? [])].some((each) => each.format?.startsWith("date"))
  return isDate ? "2030-01-02T03:04:05.000Z" : schema.pattern ? "1" : "1x"
}

/** A value that the schema takes; `ids` has what properties of these names are, so that a request finds something. */
export function sample(given: any, ids: Record<string, string>, name = ""): any {
  const schema = resolve(given)
  if (schema.const !== undefined || schema.enum) {
    return schema.const ?? schema.enum[0]
  }
  if (schema.type === "object") {
    const inner = Object.entries<any>(schema.properties ?? {})
    return Object.fromEntries(inner.map(([key, value]) => [key, sample(value, ids, key)]))
  }
  if (schema.type === "array") {
    const one = sample(schema.items, ids, name)
    return Array.from({ length: schema.minItems ?? 1 }, () => one)
  }
  if (schema.type === "string") {
    return sampleText(schema, name, ids)
  }
  const choice = (schema.oneOf ?? schema.anyOf)?.find((each: any) => !isNull(each))
  if (choice) {
    return sample(choice, ids, name)
  }
  return { number: 1, integer: 1, boolean: true }[schema.type as string] ?? "1x"
}

/** The paths to all values inside of a sample. */
export const leavesOf = (value: any, path: string[] = []): string[][] =>
  typeof value === "object" && value !== null && Object.keys(value).length
    ? Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, [...path, key]))
    : [path]

/** The sample with another value at `path`; what does not lead there and is not required stays out when `alone`. */
export function withValue(
  given: any,
  value: any,
  [key, ...rest]: string[],
  to: any,
  alone: boolean
): any {
  if (key === undefined) {
    return to
  }
  if (Array.isArray(value)) {
    return value.map((item, i) =>
      String(i) === key ? withValue(resolve(given)?.items, item, rest, to, alone) : item
    )
  }
  const schema = resolve(given)
  const union = (schema?.oneOf ?? schema?.anyOf)?.find((each: any) => !isNull(each))
  const { properties, required = [] } = resolve(union ?? schema) ?? {}
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => name === key || !alone || !properties || required.includes(name))
      .map(([name, inner]) => [
        name,
        name === key ? withValue(properties?.[name], inner, rest, to, alone) : inner,
      ])
  )
}
