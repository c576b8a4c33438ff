import type { Document } from "../openapi/build-document"
import type { Schema } from "../openapi/schema"
import { GENERATED } from "./generated"
import { anchorOf, blocks, code, table, type Row } from "./markdown"
import { describeSchema, inWords, limitsOf, said } from "./schema-tables"

const SCHEMAS_PAGE = "http-schemas.md"

type Operation = { method: string; path: string; operation: Schema }

const operationsOf = ({ paths }: Document): Operation[] =>
  Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      method: method.toUpperCase(),
      path,
      operation,
    }))
  )

function parametersOf({ operation }: Operation): string | undefined {
  const parameters = ((operation.parameters ?? []) as Schema[]).filter(({ $ref }) => !$ref)
  const rows = parameters.map((parameter): Row => {
    const schema = parameter.schema as Schema
    return [
      code(String(parameter.name)) + (parameter.required ? "" : " ?"),
      String(parameter.in),
      inWords(schema, SCHEMAS_PAGE),
      said(parameter.description, limitsOf(schema)),
    ]
  })
  return rows.length ? table(["parameter", "in", "type", "meaning"], rows) : undefined
}

/** Of each media type what it is: `list of lots`, or a file. */
const contentOf = (holder: Schema | undefined): string =>
  Object.entries((holder?.content ?? {}) as Record<string, { schema: Schema }>)
    .map(([type, { schema }]) =>
      type === "application/json" ? inWords(schema, SCHEMAS_PAGE) : code(type)
    )
    .join(", or ")

function describe(entry: Operation): string {
  const { method, path, operation } = entry
  const body = operation.requestBody as Schema | undefined
  const answer = (operation.responses as Record<string, Schema>)["200"]
  return blocks(
    `### ${method} ${path}`,
    String(operation.summary),
    parametersOf(entry),
    body && `Body: ${contentOf(body)}${body.required ? "" : ", or none"}`,
    `Answer: ${contentOf(answer)}`
  )
}

/** Every route with its parameters, body and answer, by subject. */
export function httpReference(document: Document): string {
  const operations = operationsOf(document)
  const subjects = document.tags.map(({ name }) => String(name))
  return `${blocks(
    GENERATED,
    "# HTTP reference",
    "Every call of the plugin. [The HTTP interface](../api.md) tells what they do and which rules they keep; the same as a file for programs is " +
      "[openapi.json](../../openapi.json). A question mark marks what may be left out.",
    "Admin routes need a logged-in user, and refuse with 400, 401, 404 or 409 and `{ type, code, message, errors? }`. " +
      "Store routes need a publishable key. Each POST takes an `Idempotency-Key`.",
    subjects.map((subject) => `- [${subject}](#${anchorOf(subject)})`).join("\n"),
    ...subjects.map((subject) =>
      blocks(
        `## ${subject}`,
        ...operations
          .filter(({ operation }) => (operation.tags as string[]).includes(subject))
          .map(describe)
      )
    )
  )}\n`
}

/** Every object that a body or an answer is made of. */
export function schemaReference({ components }: Document): string {
  return `${blocks(
    GENERATED,
    "# Bodies and answers",
    "Every object that the calls of the [HTTP reference](http.md) take and answer. The same names are TypeScript types of " +
      "`medusa-plugin-traceability/types`. A question mark marks what may be left out.",
    ...Object.entries(components.schemas).map(([name, schema]) =>
      blocks(
        `## ${name}`,
        typeof schema.description === "string" && schema.description,
        describeSchema({ ...schema, description: undefined }, "")
      )
    )
  )}\n`
}
