import { useRef, useState } from "react"
import { useTranslation } from "react-i18next"
import { readList } from "../../../hooks/api/lists"
import { checkDetails } from "../../../hooks/api/operations"
import { lookUpCode } from "../../../hooks/api/scans"
import { asApiError } from "../../../lib/api-error"
import { cleanLotName } from "../../../lib/clean-lot-name"
import { createsNumbers, isIncoming, mayExceedDemand } from "../../../lib/operation-rules"
import type { Lot, Operation, OperationLine } from "../../../lib/types"
import type { ScanSound } from "../../scan/use-scan-sound"
import { columnsNotKept } from "../../lists/not-kept"
import { type NewRow, rowOfList, toDetails } from "./draft-rows"
import { addAll, addAt, enterAll, type EntryList, enterOne } from "./enter-into-list"
import { carriesMore, rowOfCode } from "./row-of-code"
import { useCodeChoice } from "./use-code-choice"
import type { Draft, Drafts } from "./use-drafts"
import { useEntryFeedback } from "./use-entry-feedback"
import type { EntryQueue } from "./use-entry-queue"

type Props = {
  operation: Operation
  line: OperationLine
  draft: Draft
  drafts: Drafts
  sound: ScanSound["sound"]
  queue: EntryQueue
}

/** The list of a line for whoever enters something into it. */
const useEntryList = ({
  operation,
  line,
  draft,
  drafts,
  sound,
}: Omit<Props, "queue">): EntryList => {
  const { t } = useTranslation("traceability")
  const shown = useEntryFeedback(sound)
  const latest = useRef(draft.rows)
  latest.current = draft.rows
  const { onlyScanned } = drafts
  return {
    t,
    shown,
    rules: {
      line,
      isOutgoing: !isIncoming(operation),
      mayExceed: mayExceedDemand(operation),
      onlyScanned,
    },
    present: () => latest.current,
    put: (rows, said) => {
      latest.current = rows
      drafts.setRows(line.id, () => rows)
      if (said) {
        drafts.answer(line.id, rows, said)
      }
    },
    ask: (rows) => checkDetails(operation.id, line.id, toDetails(rows, onlyScanned)),
  }
}

/** Puts numbers into the list once the server has said that they may be there, and says what became of each. */
export const useEntry = ({ queue, ...props }: Props) => {
  const { operation, line } = props
  const [pasted, setPasted] = useState({ text: "", stamp: 0 })
  const list = useEntryList(props)
  const { t, shown } = list
  const { question, ask } = useCodeChoice()
  const enqueue = (work: () => Promise<boolean>) =>
    queue.enqueue(() => work().catch((error) => shown.refuse(asApiError(error).message)))

  const enterCode = async (code: string): Promise<boolean> => {
    const found = await lookUpCode(code, operation.id)
    if (found.label_differs && !isIncoming(operation)) {
      return shown.refuse(`${found.label_differs} ${t("operations.details.code.labelDiffers")}`)
    }
    const row = rowOfCode(code, found, line)
    if ("problem" in row) {
      const { problem, product } = row
      return shown.refuse(t(`operations.details.code.${problem}`, { code, product }))
    }
    if (!("choices" in row)) {
      return enterOne(list, row)
    }
    shown.say("warning", t("operations.details.code.ambiguous"))
    const chosen = await ask(code, row.choices)
    return chosen
      ? enterOne(list, chosen)
      : shown.refuse(t("operations.details.code.notTaken", { code }))
  }
  /** Several lines pasted into the number input: with quantities they are previewed, plain numbers are entered. */
  const enterMany = (text: string) => {
    if (createsNumbers(operation, line)) {
      setPasted({ text, stamp: Date.now() })
      return
    }
    const names = text.split(/[\r\n]+/).map(cleanLotName)
    void enqueue(() => enterAll(list, names.filter(Boolean)))
  }
  /** Lines pasted into a row become rows in its place. Where one of them is unclear, all are shown beside the list first. */
  const enterListAt = async (key: string, text: string): Promise<boolean> => {
    const { inventory_item_id, tracking } = line
    const { rows, errors, understood } = await readList({ text, inventory_item_id })
    if (errors.length || columnsNotKept(understood.columns, tracking).length) {
      setPasted({ text, stamp: Date.now() })
      return false
    }
    const entries = rows.map((row) => rowOfList(row, line))
    return addAt(list, key, entries)
  }
  const pasteAt = (key: string, text: string) =>
    createsNumbers(operation, line) ? void enqueue(() => enterListAt(key, text)) : enterMany(text)
  const enter = (text: string) =>
    enqueue(() => (carriesMore(text) ? enterCode(text) : enterOne(list, { lot_name: text })))
  const pick = ({ id, name, quantity, reserved_quantity }: Lot) =>
    enqueue(() =>
      enterOne(list, { lot_id: id, lot_name: name, available: quantity - reserved_quantity })
    )
  return {
    feedback: shown.feedback,
    highlight: shown.highlight,
    forget: shown.forget,
    pasted,
    question,
    enter,
    pick,
    enterMany,
    pasteAt,
    addAll: (entries: NewRow[], keep: boolean) => enqueue(() => addAll(list, entries, keep)),
  }
}
