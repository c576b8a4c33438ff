import { join } from "node:path"
import ts from "typescript"
import { code, table, type Row } from "./markdown"

const SOURCES = join(__dirname, "../../src")
export const WORKFLOWS = join(SOURCES, "workflows")
export const EVENTS = join(SOURCES, "types/events.ts")

export type Sources = {
  checker: ts.TypeChecker
  file: (name: string) => ts.SourceFile
  filesBelow: (folder: string) => ts.SourceFile[]
  /** The arguments of the generic type `name` that a type is, or is made of. */
  argumentsOf: (type: ts.Type, name: string) => readonly ts.Type[]
}

/** The plugin's sources with their types, as the compiler sees them. */
export function readSources(): Sources {
  const config = ts.getParsedCommandLineOfConfigFile(
    join(SOURCES, "../tsconfig.json"),
    { noEmit: true, declaration: false },
    { ...ts.sys, onUnRecoverableConfigFileDiagnostic: ({ messageText }) => fail(messageText) }
  )
  const program = ts.createProgram([join(WORKFLOWS, "index.ts"), EVENTS], config?.options ?? {})
  const checker = program.getTypeChecker()
  return {
    checker,
    file: (name) => program.getSourceFile(name) ?? fail(`${name} is not there.`),
    filesBelow: (folder) =>
      program.getSourceFiles().filter(({ fileName }) => fileName.startsWith(`${folder}/`)),
    argumentsOf: (type, name) => {
      const parts = type.isIntersection() ? type.types : [type]
      const found = parts.find((part) => part.aliasSymbol?.name === name) ?? type
      return found.aliasTypeArguments ?? fail(`${checker.typeToString(type)} is no ${name}.`)
    },
  }
}

function fail(message: unknown): never {
  throw new Error(typeof message === "string" ? message : JSON.stringify(message))
}

/** The comment above a statement, with its paragraphs. */
export function commentOf(node: ts.Node): string {
  const comment = ts.getJSDocCommentsAndTags(node).find(ts.isJSDoc)?.comment
  return (ts.getTextOfJSDocComment(comment) ?? "")
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replace(/\s+/g, " ").trim())
    .join("\n\n")
}

const FLAGS =
  ts.TypeFormatFlags.NoTruncation | ts.TypeFormatFlags.UseAliasDefinedOutsideCurrentScope

const LONGEST = 140

/** A type as it is written; of a long one the names of its fields. */
function words(sources: Sources, type: ts.Type): string {
  const { checker } = sources
  const text = checker
    .typeToString(type, undefined, FLAGS)
    .replace(/import\("[^"]*"\)\./g, "")
    .replace(/NoInfer<(Record<string, unknown>)>/g, "$1")
  if (text.length <= LONGEST) {
    return text
  }
  const [element] = checker.isArrayType(type)
    ? checker.getTypeArguments(type as ts.TypeReference)
    : []
  if (element) {
    return `${words(sources, element)}[]`
  }
  const fields = checker.getPropertiesOfType(type).map(({ name }) => name)
  return isObject(type) && fields.length ? `{ ${fields.join(", ")} }` : text
}

function rowOf(sources: Sources, property: ts.Symbol): Row {
  const { checker } = sources
  const optional = (property.flags & ts.SymbolFlags.Optional) !== 0
  const type = checker.getTypeOfSymbol(property)
  const shown = optional ? checker.getNonNullableType(type) : type
  // Without the undefined that the question mark says already, but with null.
  const nullable = optional && words(sources, type).split(" | ").includes("null")
  return [
    code(property.name) + (optional ? " ?" : ""),
    code(words(sources, shown) + (nullable ? " | null" : "")),
    ts.displayPartsToString(property.getDocumentationComment(checker)).replace(/\s+/g, " "),
  ]
}

const isObject = (type: ts.Type): boolean =>
  (type.flags & ts.TypeFlags.Object) !== 0 || type.isIntersection()

/** The fields of an object; of a choice between objects, of each; anything else in a word. */
export function fieldsOf(sources: Sources, type: ts.Type): string {
  if (type.isUnion() && type.types.every(isObject)) {
    return type.types.map((choice) => fieldsOf(sources, choice)).join("\n\nor\n\n")
  }
  if (sources.checker.isArrayType(type)) {
    const [element] = sources.checker.getTypeArguments(type as ts.TypeReference)
    return isObject(element)
      ? `A list of\n\n${fieldsOf(sources, element)}`
      : code(words(sources, type))
  }
  const properties = sources.checker.getPropertiesOfType(type)
  return isObject(type) && properties.length > 0
    ? table(
        ["field", "type", "meaning"],
        properties.map((property) => rowOf(sources, property))
      )
    : code(words(sources, type))
}
