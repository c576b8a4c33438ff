import { readdirSync, readFileSync } from "fs"
import { join, relative } from "path"
import ts from "typescript"
import { REFUSAL_SENTENCES } from "../refusal-sentences"

const SRC = join(__dirname, "../..")

const ASKED = "is asked as a question in the admin's own words"
const PROGRAMS = "is met by programs alone"
const CODES = "is put together of what a code is found to be, which has no sentences yet"
const CUSTOMERS = "is met by a customer in the shop, whose words are the shop's"

/** Refusals in English alone, how many there are in a file, and why. Everything else is a sentence of `refusal-sentences.ts`. */
const IN_ENGLISH: Record<string, [count: number, reason: string]> = {
  "api/admin/traceability/lot-documents/route.ts": [1, PROGRAMS],
  "api/admin/traceability/manufacturing-orders/batch.ts": [
    1,
    "says again what is wrong with a line",
  ],
  "application/enter-opening-list.ts": [1, PROGRAMS],
  "modules/traceability/numbers/naming/format-sequence-name.ts": [1, PROGRAMS],
  "modules/traceability/operations/own-operations/refuse-over-receipt.ts": [1, ASKED],
  "modules/traceability/operations/scan/ask-other-label.ts": [1, ASKED],
  "modules/traceability/orders/ownership/accept-unit.ts": [1, CUSTOMERS],
  "modules/traceability/settling/settle.ts": [1, PROGRAMS],
  "modules/traceability/stock/settings/regroup-lots.ts": [
    1,
    "stops the start of a server, and is read in its log",
  ],
  "modules/traceability/stock/tracking/set-item-tracking.ts": [1, CODES],
}

/** What names an id is met by programs: the admin shows what it has found, and an id is no word of a person's. */
const OF_PROGRAMS = new Set(["not_found", "idempotency_mismatch", "strategy_failed"])

/** What makes the refusal of a row, with its text among what it is given. */
const ROW_ERRORS = new Set(["rowError", "countError"])

const isText = (node: ts.Node): boolean =>
  ts.isStringLiteralLike(node) || ts.isTemplateExpression(node)

/** The values that an expression can have, of which one may be a text. */
const outcomesOf = (node: ts.Expression): ts.Expression[] =>
  ts.isConditionalExpression(node)
    ? [...outcomesOf(node.whenTrue), ...outcomesOf(node.whenFalse)]
    : ts.isParenthesizedExpression(node)
      ? outcomesOf(node.expression)
      : [node]

/** How many refusals of a source have an English text instead of a sentence of the table. */
function countTexts(path: string, source: string): number {
  let count = 0
  const visit = (node: ts.Node): void => {
    if (ts.isNewExpression(node) && node.expression.getText() === "TraceabilityError") {
      const [code, said] = node.arguments ?? []
      const isOfPrograms = ts.isStringLiteralLike(code) && OF_PROGRAMS.has(code.text)
      count += !isOfPrograms && outcomesOf(said).some(isText) ? 1 : 0
    }
    if (ts.isCallExpression(node) && ROW_ERRORS.has(node.expression.getText())) {
      const texts = node.arguments.flatMap(outcomesOf).filter(isText)
      count += texts.some((text) => text.getText().includes(" ")) ? 1 : 0
    }
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true))
  return count
}

const isSentence = (key: string): key is keyof typeof REFUSAL_SENTENCES => key in REFUSAL_SENTENCES

/** What each sentence that a source says names and is not given. Values that are put together elsewhere are not looked at. */
function listLacking(path: string, source: string): string[] {
  const lacking: string[] = []
  const visit = (node: ts.Node): void => {
    const [sentence, values] = ts.isCallExpression(node) ? node.arguments : []
    const isSaid = ts.isCallExpression(node) && node.expression.getText() === "say"
    if (isSaid && (!values || ts.isObjectLiteralExpression(values))) {
      const given = values?.properties ?? []
      const names = new Set(given.map((property) => property.name?.getText()))
      const keys = outcomesOf(sentence).filter(ts.isStringLiteral)
      for (const { text: key } of given.some(ts.isSpreadAssignment) ? [] : keys) {
        const named = isSentence(key) ? REFUSAL_SENTENCES[key].matchAll(/{{(\w+)}}/g) : []
        lacking.push(...[...named].flatMap(([, n]) => (names.has(n) ? [] : `${key}: ${n}`)))
      }
    }
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true))
  return lacking
}

const sources = (readdirSync(SRC, { recursive: true }) as string[])
  .filter((file) => /\.ts$/.test(file) && !/__tests__|^admin\//.test(file))
  .map((file) => join(SRC, file))

describe("refusals", () => {
  it("are sentences that the admin has in each language, unless a reason is given here", () => {
    const found = sources.flatMap((path): [string, number][] => {
      const count = countTexts(path, readFileSync(path, "utf8"))
      return count ? [[relative(SRC, path), count]] : []
    })
    const allowed = Object.entries(IN_ENGLISH).map(([file, [count]]) => [file, count])
    expect(Object.fromEntries(found)).toEqual(Object.fromEntries(allowed))
  })

  it("are given all that their sentences name", () => {
    expect(sources.flatMap((path) => listLacking(path, readFileSync(path, "utf8")))).toEqual([])
    expect(listLacking("some.ts", 'say("part.line", { line })')).toEqual(["part.line: said"])
  })

  it.each([
    [`new TraceabilityError("invalid_state", "It is not so.")`, 1],
    ['new TraceabilityError("invalid_state", `${name} is not so.`, { status: 409 })', 1],
    [`new TraceabilityError(code, isSo ? say("invalid_state.a") : "It is not so.")`, 1],
    [`new TraceabilityError("invalid_state", say("invalid_state.a", { name: "A" }))`, 0],
    ['rowError(row, "lot_required", `${item}: say which.`)', 1],
    [`rowError(row, "lot_required", say("lot_required.a"))`, 0],
    ['new TraceabilityError("not_found", `There is no lot with the id ${id}.`)', 0],
  ])("are counted in %s", (source, count) => {
    expect(countTexts("some.ts", source)).toBe(count)
  })
})
