import ts from "typescript"
import { GENERATED } from "./generated"
import { blocks, code } from "./markdown"
import { commentOf, EVENTS, fieldsOf, type Sources } from "./sources"

/** Of every event its name, its constant, what its comment says and what it carries. */
function readEvents(sources: Sources) {
  const file = sources.file(EVENTS)
  const payloads = file.statements
    .filter(ts.isTypeAliasDeclaration)
    .find(({ name }) => name.text === "TraceabilityEventPayloads")
  if (!payloads || !ts.isTypeLiteralNode(payloads.type)) {
    throw new Error(`${EVENTS} does not say what the events carry.`)
  }
  return payloads.type.members.filter(ts.isPropertySignature).map((member) => {
    const name = member.name as ts.ComputedPropertyName
    const type = sources.checker.getTypeAtLocation(name.expression)
    return {
      name: (type as ts.StringLiteralType).value,
      constant: name.expression.getText(file),
      comment: commentOf(member),
      payload: fieldsOf(sources, sources.checker.getTypeAtLocation(member.type!)),
    }
  })
}

/** Every event that the plugin emits, with what it carries. */
export function eventReference(sources: Sources): string {
  const events = readEvents(sources).sort((a, b) => (a.name < b.name ? -1 : 1))
  return `${blocks(
    GENERATED,
    "# Events",
    "Emitted on Medusa's event bus once what they tell of has succeeded. They carry ids: a subscriber reads what it needs. The names are " +
      "constants of `TraceabilityEvents`, and what each carries is a type, both from `medusa-plugin-traceability/types`. " +
      "[Order e-mails](../emails.md) has two subscribers that a test runs.",
    ...events.map(({ name, constant, comment, payload }) =>
      blocks(`## ${name}`, code(constant), comment, payload)
    )
  )}\n`
}
