import { useCallback, useMemo, useState } from "react"
import type { DetailsCheck } from "../../../hooks/api/operations"
import type { ApiError } from "../../../lib/api-error"
import { countsOnlyScanned } from "../../../lib/operation-rules"
import type { Operation, OperationLine } from "../../../lib/types"
import { type DraftRow, rowsOfLine, withAnswer, withErrors } from "./draft-rows"

/** How many steps "Undo" goes back. */
const UNDO_MAX = 50

export type Draft = {
  rows: DraftRow[]
  error: ApiError | null
  past: DraftRow[][]
  /** What the server says of these very rows while they are entered. */
  check?: { rows: DraftRow[]; ok: boolean; message: string | null }
}

/** Has the server looked at the rows as they are now? */
export const isChecked = ({ rows, check }: Draft): boolean => check?.rows === rows

const draftOfLine = (line: OperationLine): Draft => ({
  rows: rowsOfLine(line),
  error: null,
  past: [],
})

const hasScans = ({ rows }: Draft): boolean => rows.some((row) => row.picked)

export type Drafts = ReturnType<typeof useDrafts>

/** What is entered for each line and not saved yet. A line without a draft shows what the server has. */
export const useDrafts = (operation: Operation | undefined) => {
  const [changed, setChanged] = useState<Record<string, Draft>>({})
  const [scanSwitch, setScanSwitch] = useState<boolean | null>(null)
  const saved = useMemo(
    () => new Map(operation?.lines.map((line) => [line.id, draftOfLine(line)])),
    [operation]
  )
  const change = useCallback(
    (lineId: string, next: (draft: Draft) => Draft) =>
      setChanged((all) => {
        const present = all[lineId] ?? saved.get(lineId)
        return present ? { ...all, [lineId]: next(present) } : all
      }),
    [saved]
  )
  const setRows = useCallback(
    (lineId: string, next: (rows: DraftRow[]) => DraftRow[]) =>
      change(lineId, (draft) => ({
        ...draft,
        rows: next(draft.rows),
        past: [...draft.past.slice(1 - UNDO_MAX), draft.rows],
      })),
    [change]
  )
  const undo = useCallback(
    (lineId: string) =>
      change(lineId, (draft) => ({
        ...draft,
        rows: draft.past.at(-1) ?? draft.rows,
        past: draft.past.slice(0, -1),
      })),
    [change]
  )
  /** For the whole operation, as the server sees it. Switched off, scans that are saved are to be forgotten. */
  const setOnlyScanned = useCallback(
    (onlyScanned: boolean) => {
      setScanSwitch(onlyScanned)
      const scanned = [...saved].filter(([, draft]) => !onlyScanned && hasScans(draft))
      scanned.forEach(([lineId]) => change(lineId, (draft) => draft))
    },
    [saved, change]
  )
  const refuse = useCallback(
    (lineId: string, error: ApiError) =>
      change(lineId, (draft) => ({ ...draft, error, rows: withErrors(draft.rows, error.errors) })),
    [change]
  )
  /** What the server said of rows that were sent to it; of a line that is saved by now it does not matter. */
  const answer = useCallback(
    (lineId: string, sent: DraftRow[], said: DetailsCheck) =>
      setChanged((all) => {
        const draft = all[lineId]
        if (!draft) {
          return all
        }
        const rows = withAnswer(draft.rows, sent, said.errors)
        const check =
          draft.rows === sent ? { rows, ok: said.ok, message: said.message } : draft.check
        return { ...all, [lineId]: { ...draft, rows, check } }
      }),
    []
  )
  const drop = useCallback(
    (lineId: string) => setChanged(({ [lineId]: _saved, ...others }) => others),
    []
  )
  return {
    draftOf: (lineId: string): Draft | undefined => changed[lineId] ?? saved.get(lineId),
    changed,
    changedIds: Object.keys(changed),
    onlyScanned: scanSwitch ?? (!!operation && countsOnlyScanned(operation)),
    setRows,
    setOnlyScanned,
    undo,
    refuse,
    answer,
    drop,
  }
}
