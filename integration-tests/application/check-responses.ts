import { readFileSync } from "node:fs"
import { join } from "node:path"
import Ajv2020, { type ValidateFunction } from "ajv/dist/2020"
import addFormats from "ajv-formats"
import type { AxiosInstance, AxiosResponse } from "axios"

type Json = Record<string, unknown>

const isObject = (value: unknown): value is Json => typeof value === "object" && value !== null

/** Clients must bear a property that they do not know; here one that the document does not name is a mistake. */
function closed(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(closed)
  }
  if (!isObject(value)) {
    return value
  }
  const copy = Object.fromEntries(Object.entries(value).map(([key, item]) => [key, closed(item)]))
  const isRecord = copy.type === "object" && isObject(copy.properties)
  return isRecord && !("additionalProperties" in copy)
    ? { ...copy, additionalProperties: false }
    : copy
}

const document = closed(
  JSON.parse(readFileSync(join(__dirname, "../../openapi.json"), "utf8"))
) as { paths: Record<string, Record<string, Json>> }

const ajv = addFormats(new Ajv2020({ strict: false, validateSchema: false, allErrors: true }))
ajv.addSchema(document, "openapi")

const routes = Object.keys(document.paths).map((path) => ({
  path,
  pattern: new RegExp(`^${path.replace(/\{\w+\}/g, "[^/]+")}$`),
}))
// What is spelled out goes before a parameter: "merge" is no id.
routes.sort((a, b) => a.path.split("{").length - b.path.split("{").length)

const escape = (part: string): string => part.replace(/~/g, "~0").replace(/\//g, "~1")

function validatorOf(parts: string[]): ValidateFunction | undefined {
  return ajv.getSchema(`openapi#/${parts.map(escape).map(encodeURIComponent).join("/")}`)
}

function validatorFor(response: AxiosResponse): ValidateFunction | undefined {
  const { pathname, searchParams } = new URL(response.config.url!, "http://localhost")
  const route = routes.find(({ pattern }) => pattern.test(pathname))
  const type = String(response.headers["content-type"])
  const isChosen = searchParams.has("fields") || response.config.params?.fields !== undefined
  if (!route || !type.startsWith("application/json") || isChosen) {
    return undefined
  }
  if (response.status === 200) {
    const method = response.config.method!.toLowerCase()
    const ok = ["responses", "200", "content", "application/json", "schema"]
    return validatorOf(["paths", route.path, method, ...ok])
  }
  return [400, 404, 409].includes(response.status)
    ? validatorOf(["components", "schemas", "TraceabilityErrorResponse"])
    : undefined
}

function check(response: AxiosResponse): void {
  const validate = validatorFor(response)
  if (validate && !validate(response.data)) {
    const { method, url } = response.config
    const [{ instancePath, message, params }] = validate.errors!
    throw new Error(
      `${method?.toUpperCase()} ${url} responds what openapi.json does not say: ${instancePath} ${message} ${JSON.stringify(params)}`
    )
  }
}

/** From now on every response of the plugin's routes that this client gets must be what the OpenAPI document says. */
export function checkResponses(api: AxiosInstance): void {
  api.interceptors.response.use(
    (response) => {
      check(response)
      return response
    },
    (error) => {
      if (error.response) {
        check(error.response)
        // Jest sends failures to its parent as JSON, and a request refers to itself.
        delete error.request
        delete error.response.request
        error.message = `${error.message}: ${JSON.stringify(error.response.data)}`
      }
      throw error
    }
  )
}
