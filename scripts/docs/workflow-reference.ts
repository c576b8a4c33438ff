import { basename } from "node:path"
import ts from "typescript"
import { blocks, code, table, type Row } from "./markdown"
import { GENERATED } from "./generated"
import { commentOf, fieldsOf, WORKFLOWS, type Sources } from "./sources"

type Workflow = {
  name: string
  id: string
  topic: string
  comment: string
  input: string
  output: string
  hooks: Row[]
}

const TITLES: Record<string, string> = {
  corrections: "Counts, scrap and corrections",
  lots: "Lots and serial numbers",
  manufacturing: "Manufacturing",
  opening: "Opening stock",
  "operation-types": "Operation types",
  operations: "Operations",
  orders: "Deliveries of orders",
  ownership: "Owners of units",
  purchasing: "Purchasing",
  recalls: "Recalls",
  returns: "Returns",
  "service-cases": "Warranty and service",
  suspicion: "Suspicious units",
  tracking: "Tracking and settings",
}

function hooksOf(file: ts.SourceFile): Row[] {
  const found: Row[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && node.expression.getText(file) === "createHook") {
      const [name, payload] = node.arguments
      const given = ts.isObjectLiteralExpression(payload)
        ? payload.properties.map((property) => property.name?.getText(file) ?? "")
        : []
      found.push([code((name as ts.StringLiteral).text), given.map(code).join(", ")])
    }
    ts.forEachChild(node, visit)
  }
  visit(file)
  return found
}

function textOf(file: ts.SourceFile, variable: string): string {
  for (const statement of file.statements.filter(ts.isVariableStatement)) {
    for (const { name, initializer } of statement.declarationList.declarations) {
      if (name.getText(file) === variable && initializer && ts.isStringLiteral(initializer)) {
        return initializer.text
      }
    }
  }
  throw new Error(`${file.fileName} has no ${variable}.`)
}

function idOf(file: ts.SourceFile, call: ts.CallExpression): string {
  const [first] = call.arguments
  if (ts.isStringLiteral(first)) {
    return first.text
  }
  if (ts.isObjectLiteralExpression(first)) {
    const named = first.properties.filter(ts.isPropertyAssignment)
    const name = named.find((property) => property.name.getText(file) === "name")?.initializer
    return name && ts.isStringLiteral(name) ? name.text : textOf(file, name!.getText(file))
  }
  return textOf(file, first.getText(file))
}

function readWorkflow(sources: Sources, file: ts.SourceFile): Workflow[] {
  const topic = file.fileName.slice(WORKFLOWS.length + 1).split("/")[0]
  return file.statements.filter(ts.isVariableStatement).flatMap((statement) => {
    const [{ name, initializer }] = statement.declarationList.declarations
    if (!initializer || !ts.isCallExpression(initializer)) {
      return []
    }
    if (initializer.expression.getText(file) !== "createWorkflow") {
      return []
    }
    const type = sources.checker.getTypeAtLocation(name)
    const [input, output] = sources.argumentsOf(type, "ReturnWorkflow")
    return {
      name: name.getText(file),
      id: idOf(file, initializer),
      topic,
      comment: commentOf(statement),
      input: fieldsOf(sources, input),
      output: fieldsOf(sources, output),
      hooks: hooksOf(file),
    }
  })
}

const describe = ({ name, id, comment, input, output, hooks }: Workflow): string =>
  blocks(
    `### ${name}`,
    code(id),
    comment,
    `**Input**`,
    input,
    `**Output**`,
    output,
    hooks.length > 0 && "**Hooks**",
    hooks.length > 0 && table(["hook", "is given"], hooks)
  )

/** Every workflow that the package exports: what it does, takes and returns, and its hooks. */
export function workflowReference(sources: Sources): string {
  const workflows = sources
    .filesBelow(WORKFLOWS)
    .filter((file) => /\/workflows\/[^/]+\/workflows\//.test(file.fileName))
    .sort((a, b) => (basename(a.fileName) < basename(b.fileName) ? -1 : 1))
    .flatMap((file) => readWorkflow(sources, file))
  const topics = [...new Set(workflows.map(({ topic }) => topic))].sort()
  return `${blocks(
    GENERATED,
    "# Workflow reference",
    "The workflows of `medusa-plugin-traceability/workflows`. Run them as Medusa's: `await workflow(container).run({ input })`. " +
      "The types of inputs and outputs are exported from `medusa-plugin-traceability/types`, as `<Name>WorkflowInput` and `<Name>WorkflowOutput`. " +
      "[Extending](../extending.md#hooks) says how a hook is used. A question mark marks what may be left out.",
    ...topics.map((topic) =>
      blocks(
        `## ${TITLES[topic] ?? topic}`,
        ...workflows.filter((workflow) => workflow.topic === topic).map(describe)
      )
    )
  )}\n`
}
