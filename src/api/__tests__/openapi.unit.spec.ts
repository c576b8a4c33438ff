import { readdirSync, readFileSync } from "node:fs"
import { basename, dirname, join } from "node:path"
import SwaggerParser from "@apidevtools/swagger-parser"
import type { OpenAPIV3_1 } from "openapi-types"
import { buildDocument, type Document, documentText } from "../../../scripts/openapi/build-document"
import { fieldsToChoose } from "../../../scripts/openapi/fields-to-choose"

const ROOT = join(__dirname, "../../..")
const API = join(ROOT, "src/api")

/** Read without the generator, so that a route that it overlooks is missed here. */
const exportedRoutes = (): string[] =>
  readdirSync(API, { recursive: true, encoding: "utf8" })
    .filter((path) => basename(path) === "route.ts")
    .flatMap((path) =>
      [...readFileSync(join(API, path), "utf8").matchAll(/export const (GET|POST|DELETE)\b/g)].map(
        ([, method]) => `${method} /${dirname(path).replace(/\[(\w+)\]/g, "{$1}")}`
      )
    )

const operationsOf = ({ paths }: Document) =>
  Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]) => ({
      route: `${method.toUpperCase()} ${path}`,
      id: operation.operationId,
    }))
  )

describe("the OpenAPI document", () => {
  let document: Document

  beforeAll(() => {
    document = buildDocument()
  }, 60_000)

  it("is the file that is shipped; `npm run openapi` writes it", () => {
    expect(readFileSync(join(ROOT, "openapi.json"), "utf8")).toBe(documentText(document))
  })

  it("is valid OpenAPI 3.1", async () => {
    const copy = structuredClone(document) as unknown as OpenAPIV3_1.Document
    await expect(SwaggerParser.validate(copy)).resolves.toBeTruthy()
  })

  it("has every route, and no other", () => {
    const routes = operationsOf(document).map(({ route }) => route)
    expect(routes.length).toBeGreaterThan(100)
    expect(routes.sort()).toEqual(exportedRoutes().sort())
  })

  it("names each operation differently", () => {
    const ids = operationsOf(document).map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it("says of every object which fields can be chosen: all it has", () => {
    const choices = fieldsToChoose(document)
    expect(choices.length).toBeGreaterThan(15)
    for (const { route, offered, responded } of choices) {
      expect([route, [...offered].sort()]).toEqual([route, [...responded].sort()])
    }
  })
})
