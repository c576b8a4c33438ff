import { useRef, useState } from "react"
import { useTranslation } from "react-i18next"
import type { Feedback } from "../../../components/inputs/entry-bar"
import { readList } from "../../../hooks/api/lists"
import { lookUpCode } from "../../../hooks/api/scans"
import { asApiError } from "../../../lib/api-error"
import { cleanLotName } from "../../../lib/clean-lot-name"
import { createsNumbers, isIncoming, mayExceedDemand } from "../../../lib/operation-rules"
import type { Lot, Operation, OperationLine } from "../../../lib/types"
import { columnsNotKept } from "../../lists/not-kept"
import { addMany, addLotName, type EntryRules, type Outcome, replaceByMany } from "./add-lot-name"
import { type DraftRow, type NewRow, rowOfList } from "./draft-rows"
import { carriesMore, rowOfCode } from "./row-of-code"
import type { Draft, Drafts } from "./use-drafts"

export type Highlight = { key: string; tone: "ok" | "warning"; stamp: number }

type Props = { operation: Operation; line: OperationLine; draft: Draft; drafts: Drafts }

/** Puts numbers into the list, and says what became of each. */
export const useEntry = ({ operation, line, draft, drafts }: Props) => {
  const { t } = useTranslation("traceability")
  const [feedback, setFeedback] = useState<Feedback | null>(null)
  const [highlight, setHighlight] = useState<Highlight | null>(null)
  const [pasted, setPasted] = useState({ text: "", stamp: 0 })
  const rules: EntryRules = {
    line,
    isOutgoing: !isIncoming(operation),
    mayExceed: mayExceedDemand(operation),
    onlyScanned: drafts.onlyScanned,
  }

  const report = (outcome: Outcome) => {
    const tone = outcome.kind === "duplicate" || outcome.kind === "full" ? "warning" : "ok"
    setFeedback({
      tone,
      text: t(`operations.details.outcome.${outcome.kind}`, { ...outcome, rows: "" }),
      stamp: Date.now(),
    })
    if ("key" in outcome) {
      setHighlight({ key: outcome.key, tone, stamp: Date.now() })
    }
  }
  const warn = (text: string) => setFeedback({ tone: "warning", text, stamp: Date.now() })
  // The answer about a code comes later: by then other numbers may have been entered.
  const latestRows = useRef(draft.rows)
  latestRows.current = draft.rows
  const enterOne = (given: Parameters<typeof addLotName>[1]) => {
    const outcome = addLotName(latestRows.current, given, rules)
    if ("rows" in outcome) {
      drafts.setRows(line.id, () => outcome.rows)
    }
    report(outcome)
  }
  const enterCode = async (code: string) => {
    try {
      const row = rowOfCode(code, await lookUpCode(code, operation.id), line)
      if ("problem" in row) {
        warn(t(`operations.details.code.${row.problem}`, { code, product: row.product }))
      } else {
        enterOne(row)
      }
    } catch (error) {
      warn(asApiError(error).message)
    }
  }
  const showAdded = (
    { rows, skipped }: ReturnType<typeof addMany>,
    count: number,
    firstNew: DraftRow | undefined
  ) => {
    drafts.setRows(line.id, () => rows)
    const added = t("operations.details.addedMany", { count: count - skipped })
    if (firstNew) {
      setHighlight({ key: firstNew.key, tone: "ok", stamp: Date.now() })
    }
    const left = skipped ? ` ${t("operations.details.skippedMany", { count: skipped })}` : ""
    setFeedback({ tone: skipped ? "warning" : "ok", text: added + left, stamp: Date.now() })
  }
  const addAll = (entries: NewRow[], keep: boolean) => {
    const result = addMany(draft.rows, entries, keep)
    showAdded(result, entries.length, result.rows[keep ? draft.rows.length : 0])
  }
  /** Several lines pasted into the number input: with quantities they are previewed, plain numbers are entered. */
  const enterMany = (text: string) => {
    if (createsNumbers(operation, line)) {
      setPasted({ text, stamp: Date.now() })
      return
    }
    let rows = draft.rows
    let last: Outcome | undefined
    for (const name of text
      .split(/[\r\n]+/)
      .map(cleanLotName)
      .filter(Boolean)) {
      last = addLotName(rows, { lot_name: name }, rules)
      rows = "rows" in last ? last.rows : rows
    }
    drafts.setRows(line.id, () => rows)
    if (last) {
      report(last)
    }
  }
  /** Lines pasted into a row become rows in its place. Where one of them is unclear, all are shown beside the list first. */
  const pasteAt = async (key: string, text: string) => {
    if (!createsNumbers(operation, line)) {
      return enterMany(text)
    }
    try {
      const { rows, errors, understood } = await readList({
        text,
        inventory_item_id: line.inventory_item_id,
      })
      if (errors.length || columnsNotKept(understood.columns, line.tracking).length) {
        return setPasted({ text, stamp: Date.now() })
      }
      const before = latestRows.current
      const entries = rows.map((row) => rowOfList(row, line))
      const result = replaceByMany(before, key, entries)
      showAdded(result, entries.length, result.rows[before.findIndex((row) => row.key === key)])
    } catch (error) {
      warn(asApiError(error).message)
    }
  }
  return {
    feedback,
    highlight,
    pasted,
    enter: (text: string) =>
      carriesMore(text) ? void enterCode(text) : enterOne({ lot_name: text }),
    pick: (lot: Lot) =>
      enterOne({
        lot_id: lot.id,
        lot_name: lot.name,
        available: lot.quantity - lot.reserved_quantity,
      }),
    enterMany,
    pasteAt,
    addAll,
  }
}
