import { useRef, useState } from "react"
import { useTranslation } from "react-i18next"
import { checkDetails, type DetailsCheck } from "../../../hooks/api/operations"
import { lookUpCode } from "../../../hooks/api/scans"
import { asApiError } from "../../../lib/api-error"
import { cleanLotName } from "../../../lib/clean-lot-name"
import { createsNumbers, isIncoming, mayExceedDemand } from "../../../lib/operation-rules"
import { withoutField } from "../../../lib/questions"
import type { Lot, Operation, OperationLine } from "../../../lib/types"
import type { ScanSound } from "../../scan/use-scan-sound"
import { addMany, addLotName, type EntryRules } from "./add-lot-name"
import { type DraftRow, type NewRow, toDetails } from "./draft-rows"
import { enterNames } from "./enter-names"
import { judgeEntry } from "./judge-entry"
import { carriesMore, rowOfCode } from "./row-of-code"
import type { Draft, Drafts } from "./use-drafts"
import { useEntryFeedback } from "./use-entry-feedback"
import type { EntryQueue } from "./use-entry-queue"

type Given = Parameters<typeof addLotName>[1]

type Props = {
  operation: Operation
  line: OperationLine
  draft: Draft
  drafts: Drafts
  sound: ScanSound["sound"]
  queue: EntryQueue
}

/** Puts numbers into the list once the server has said that they may be there, and says what became of each. */
export const useEntry = ({ operation, line, draft, drafts, sound, queue }: Props) => {
  const { t } = useTranslation("traceability")
  const [pasted, setPasted] = useState({ text: "", stamp: 0 })
  const shown = useEntryFeedback(sound)
  const { say, mark } = shown
  const refuse = (text: string) => {
    say("refused", text)
    return false
  }
  const enqueue = (work: () => Promise<boolean>) =>
    queue.enqueue(() => work().catch((error) => refuse(asApiError(error).message)))
  const rules: EntryRules = {
    line,
    isOutgoing: !isIncoming(operation),
    mayExceed: mayExceedDemand(operation),
    onlyScanned: drafts.onlyScanned,
  }
  // Answers come later: by then rows may have been changed or removed.
  const latestRows = useRef(draft.rows)
  latestRows.current = draft.rows

  const put = (rows: DraftRow[], said?: DetailsCheck) => {
    latestRows.current = rows
    drafts.setRows(line.id, () => rows)
    if (said) {
      drafts.answer(line.id, rows, said)
    }
  }
  const ask = (rows: DraftRow[]): Promise<DetailsCheck> =>
    checkDetails(operation.id, line.id, toDetails(rows, rules.onlyScanned))

  const enterOne = async (given: Given) => {
    const outcome = addLotName(latestRows.current, given, rules)
    if (!("rows" in outcome)) {
      shown.report(outcome)
      return false
    }
    say("pending", t("operations.details.checking", { name: outcome.name }))
    const said = await ask(outcome.rows)
    const { isPut, problem } = judgeEntry(outcome, said)
    if (isPut) {
      put(outcome.rows, said)
    }
    if (problem === undefined) {
      shown.report(outcome)
      return true
    }
    mark(outcome.key, "warning")
    return refuse(withoutField(problem))
  }
  const enterCode = async (code: string) => {
    const row = rowOfCode(code, await lookUpCode(code, operation.id), line)
    return "problem" in row
      ? refuse(t(`operations.details.code.${row.problem}`, { code, product: row.product }))
      : enterOne(row)
  }
  /** Numbers that exist already: those that may not be used stay out, each with its reason. */
  const enterAll = async (names: string[]) => {
    const tried = enterNames(latestRows.current, names, rules)
    say("pending", t("operations.details.checkingMany"))
    const said = await ask(tried.rows)
    const verdicts = tried.outcomes.map((outcome) =>
      "rows" in outcome
        ? judgeEntry({ key: outcome.key, rows: tried.rows }, said)
        : { isPut: false, problem: shown.describe(outcome) }
    )
    const good = names.filter((_name, index) => verdicts[index].isPut)
    put(enterNames(latestRows.current, good, rules).rows)
    const problems = verdicts.flatMap(({ problem }) => (problem ? [withoutField(problem)] : []))
    shown.reportMany(good.length, problems)
    return !problems.length
  }
  const addAll = (entries: NewRow[], keep: boolean) => {
    const { rows, skipped } = addMany(draft.rows, entries, keep)
    put(rows)
    const firstNew = rows[keep ? draft.rows.length : 0]
    const left = skipped ? [t("operations.details.skippedMany", { count: skipped })] : []
    const added = t("operations.details.addedMany", { count: entries.length - skipped })
    say(skipped ? "warning" : "ok", [added, ...left].join(" "))
    if (firstNew) {
      mark(firstNew.key, "ok")
    }
  }
  /** Several lines pasted into the number input: with quantities they are previewed, plain numbers are entered. */
  const enterMany = (text: string) => {
    if (createsNumbers(operation, line)) {
      setPasted({ text, stamp: Date.now() })
      return
    }
    const names = text.split(/[\r\n]+/).map(cleanLotName)
    enqueue(() => enterAll(names.filter(Boolean)))
  }
  const enter = (text: string) =>
    enqueue(() => (carriesMore(text) ? enterCode(text) : enterOne({ lot_name: text })))
  const pick = ({ id, name, quantity, reserved_quantity }: Lot) =>
    enqueue(() => enterOne({ lot_id: id, lot_name: name, available: quantity - reserved_quantity }))
  return {
    feedback: shown.feedback,
    highlight: shown.highlight,
    pasted,
    enter,
    pick,
    enterMany,
    addAll,
  }
}
