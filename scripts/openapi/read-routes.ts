import { readdirSync, readFileSync } from "node:fs"
import { basename, dirname, join, relative } from "node:path"
import ts from "typescript"

const API = join(__dirname, "../../src/api")

/** A type that a route file imports: what the route's middleware makes of a body or a query. */
export type ImportedType = { name: string; file: string }

export type Route = {
  method: "GET" | "POST" | "DELETE"
  /** As Medusa's middlewares write it: `/admin/traceability/lots/:id`. */
  matcher: string
  /** The first sentence tells what it does. */
  description: string
  body?: ImportedType
  query?: ImportedType
  /** Names of types: what it may respond. */
  responses: string[]
}

const parse = (file: string): ts.SourceFile =>
  ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true)

const isExported = (node: ts.Statement): boolean =>
  ts.canHaveModifiers(node) &&
  !!ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)

function importedFrom(source: ts.SourceFile, name: string): string {
  const found = source.statements.filter(ts.isImportDeclaration).find(({ importClause }) => {
    const bindings = importClause?.namedBindings
    return (
      bindings &&
      ts.isNamedImports(bindings) &&
      bindings.elements.some((element) => element.name.text === name)
    )
  })
  if (!found || !ts.isStringLiteral(found.moduleSpecifier)) {
    throw new Error(`${source.fileName} does not import ${name}.`)
  }
  return `${join(dirname(source.fileName), found.moduleSpecifier.text)}.ts`
}

function typeOf(source: ts.SourceFile, node: ts.TypeNode): ImportedType | undefined {
  const name = node.getText(source)
  return name === "unknown" ? undefined : { name, file: importedFrom(source, name) }
}

/** `export const GET = traceabilityRoute<Body, Query, Answer>(…)` with its comment. */
function readHandler(source: ts.SourceFile, statement: ts.Statement): Omit<Route, "matcher">[] {
  if (!ts.isVariableStatement(statement) || !isExported(statement)) {
    return []
  }
  const [{ name, initializer }] = statement.declarationList.declarations
  const method = name.getText(source) as Route["method"]
  if (!initializer || !ts.isCallExpression(initializer)) {
    throw new Error(`${method} of ${source.fileName} is no traceabilityRoute.`)
  }
  const [body, query, response] = initializer.typeArguments ?? []
  if (!response) {
    throw new Error(`${method} of ${source.fileName} does not say what it responds.`)
  }
  const comment = ts.getJSDocCommentsAndTags(statement).find(ts.isJSDoc)?.comment
  const description = ts.getTextOfJSDocComment(comment)
  if (!description) {
    throw new Error(`${method} of ${source.fileName} has no comment that says what it does.`)
  }
  const responses = ts.isUnionTypeNode(response) ? [...response.types] : [response]
  return [
    {
      method,
      description: description.replace(/\s+/g, " "),
      body: typeOf(source, body),
      query: typeOf(source, query),
      responses: responses.map((type) => type.getText(source)),
    },
  ]
}

/** The routes of the plugin, read from their folders and files as Medusa finds them. */
export function readRoutes(): Route[] {
  return readdirSync(API, { recursive: true, encoding: "utf8" })
    .filter((path) => basename(path) === "route.ts")
    .sort()
    .flatMap((path) => {
      const source = parse(join(API, path))
      const matcher = `/${relative(API, dirname(source.fileName))}`.replace(/\[(\w+)\]/g, ":$1")
      return source.statements
        .flatMap((statement) => readHandler(source, statement))
        .map((handler) => ({ ...handler, matcher }))
    })
}

/** `export type CreateLotBody = ParsedBody<typeof createLotBody, AdminCreateTraceabilityLot>` of a validators file. */
export function readParsedType({ name, file }: ImportedType): { schema: string; payload: string } {
  const source = parse(file)
  const alias = source.statements
    .filter(ts.isTypeAliasDeclaration)
    .find((statement) => statement.name.text === name)
  const type = alias?.type
  const [schema, payload] = type && ts.isTypeReferenceNode(type) ? (type.typeArguments ?? []) : []
  if (!schema || !payload || !ts.isTypeQueryNode(schema)) {
    throw new Error(`${name} of ${file} is not what a schema makes of a payload.`)
  }
  return { schema: schema.exprName.getText(source), payload: payload.getText(source) }
}
