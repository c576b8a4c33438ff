import { refusalsOf, securityOf } from "./common"
import { readRequests } from "./read-requests"
import type { Route } from "./read-routes"
import { bodySchema, queryParameters } from "./request-schemas"
import { COMPONENT, type Schema, type Schemas } from "./schema"

/** Responses that are files have no type of their own. */
const FILES: Record<string, [mediaType: string, schema: Schema]> = {
  CsvAnswer: ["text/csv", { type: "string" }],
  BinaryAnswer: ["application/octet-stream", { type: "string", format: "binary" }],
  StreamAnswer: ["application/ld+json", { type: "object", description: "An EPCIS 2.0 document." }],
}

const capital = (word: string): string => word[0].toUpperCase() + word.slice(1)

/** "/admin/traceability/lot-names/next": "Lot names" */
function tagOf(matcher: string): string {
  const [, area, , resource] = matcher.split("/")
  return area === "store" ? "Storefront" : capital(resource.replace(/-/g, " "))
}

/** As Medusa names them: the method, then the path. */
const operationIdOf = ({ method, matcher }: Route): string =>
  [method.toLowerCase(), ...matcher.split(/[^a-z]+/)].filter(Boolean).map(capital).join("")

const pathParameters = (matcher: string): Schema[] =>
  [...matcher.matchAll(/:(\w+)/g)].map(([, name]) => ({
    name,
    in: "path",
    required: true,
    schema: { type: "string" },
  }))

const fieldsParameter = (defaults: readonly string[]): Schema => ({
  name: "fields",
  in: "query",
  description: `Only these fields; \`-field\` leaves one out. There are: ${defaults.join(", ")}.`,
  schema: { type: "string" },
})

function contentOf(responses: string[]): Schema {
  const files = responses.filter((name) => name in FILES).map((name) => FILES[name])
  const refs = responses.flatMap((name) => (name in FILES ? [] : [{ $ref: COMPONENT + name }]))
  const schema = refs.length > 1 ? { anyOf: refs } : refs[0]
  return {
    ...(schema ? { "application/json": { schema } } : {}),
    ...Object.fromEntries(files.map(([mediaType, file]) => [mediaType, { schema: file }])),
  }
}

const requestBodyOf = (payload: string, { required, oneOf }: Schema): Schema => ({
  required: !!required || !!oneOf,
  content: { "application/json": { schema: { $ref: COMPONENT + payload } } },
})

/** A route as an operation of the document. The schema of its body takes its place among the components. */
export function operationOf(route: Route, components: Schemas): Schema {
  const { body, query, fields } = readRequests(route)
  if (body) {
    components[body.payload] = bodySchema(body.schema, components[body.payload], components)
  }
  const parameters = [
    ...pathParameters(route.matcher),
    ...(query ? queryParameters(query.schema, components[query.payload], components) : []),
    ...(fields ? [fieldsParameter(fields.defaults)] : []),
    ...(route.method === "POST" ? [{ $ref: "#/components/parameters/IdempotencyKey" }] : []),
  ]
  const [summary, ...more] = route.description.split(/(?<=\.) /)
  return {
    operationId: operationIdOf(route),
    tags: [tagOf(route.matcher)],
    summary,
    ...(more.length ? { description: more.join(" ") } : {}),
    ...securityOf(route),
    ...(parameters.length ? { parameters } : {}),
    ...(body ? { requestBody: requestBodyOf(body.payload, components[body.payload]) } : {}),
    responses: {
      "200": { description: "OK", content: contentOf(route.responses) },
      ...refusalsOf(route),
    },
  }
}
