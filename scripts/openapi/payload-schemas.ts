import { join } from "node:path"
import {
  createFormatter,
  createParser,
  DEFAULT_CONFIG,
  SchemaGenerator,
} from "ts-json-schema-generator"
import ts from "typescript"
import type { Schema, Schemas } from "./schema"

const TYPES = join(__dirname, "../../src/types/http/index.ts")

/** As little as the types need: what the project is compiled with reads some thousand files more. */
const COMPILER_OPTIONS: ts.CompilerOptions = {
  strict: true,
  types: [],
  lib: ["lib.es2021.d.ts"],
  module: ts.ModuleKind.Node16,
  moduleResolution: ts.ModuleResolutionKind.Node16,
}

const DEFINITION = "#/definitions/"

/** Generic types have no name that a document could use, so they are written where they are used. */
const isNamed = (name: string): boolean => /^\w+$/.test(name)

function asComponents(value: unknown, definitions: Schemas): unknown {
  if (Array.isArray(value)) {
    return value.map((item) => asComponents(item, definitions))
  }
  if (typeof value !== "object" || value === null) {
    return value
  }
  const { $ref, additionalProperties, ...rest } = value as Schema
  if (typeof $ref === "string") {
    const name = decodeURIComponent($ref.slice(DEFINITION.length))
    return isNamed(name)
      ? { ...rest, $ref: `#/components/schemas/${name}` }
      : asComponents(definitions[name], definitions)
  }
  const kept = Object.entries(rest).map(([key, item]) => [key, asComponents(item, definitions)])
  // Responses may get more properties; only what has any name is said to be open.
  const isOpen = typeof additionalProperties === "object"
  return {
    ...Object.fromEntries(kept),
    ...(isOpen ? { additionalProperties: asComponents(additionalProperties, definitions) } : {}),
  }
}

/** The types of `src/types/http` as JSON schemas that refer to each other as components of an OpenAPI document. */
export function payloadSchemas(): Schemas {
  const config = {
    ...DEFAULT_CONFIG,
    path: TYPES,
    expose: "export" as const,
    jsDoc: "extended" as const,
    skipTypeCheck: true,
  }
  const program = ts.createProgram([TYPES], COMPILER_OPTIONS)
  const generator = new SchemaGenerator(
    program,
    createParser(program, config),
    createFormatter(config),
    config
  )
  const definitions = generator.createSchema("*").definitions as Schemas
  return Object.fromEntries(
    Object.entries(definitions)
      .filter(([name]) => isNamed(name))
      .map(([name, schema]) => [name, asComponents(schema, definitions) as Schema])
  )
}
