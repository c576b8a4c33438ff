import { useQueryClient } from "@tanstack/react-query"
import { useEffect, useRef, useState } from "react"
import type { AdminTraceabilityListReading } from "../../../types/http"
import { OPENING_ROWS_MAX } from "../../../types/opening"
import { type AddedList, sendOpeningList } from "../../hooks/api/opening-stock"
import { ApiError } from "../../lib/api-error"
import { queryKeys } from "../../lib/query-keys"
import { divideList, lineInList, type ListPart, nameOfText } from "./divide-list"
import { findOtherOrder, type Writing } from "./find-other-order"

const PART_LINES = 2_000

type Problem = AddedList["errors"][number]
type Row = AddedList["rows"][number]

export type EnteringList = {
  text: string
  titleLine: number | null
  inventory_item_id?: string
  reading: AdminTraceabilityListReading
}

/** `checking` sends all parts to be read, `entering` enters them; nothing is entered while a part has a problem. */
type Progress = { phase: "checking" | "entering"; done: number; total: number }

const inList = (part: ListPart, problem: Problem): Problem => ({
  ...problem,
  line: lineInList(part, problem.line),
})

/** The same number in two parts: the server sees one part at a time while it only reads. */
function findRepeated(seen: Map<string, number>, part: ListPart, rows: Row[], words: Words) {
  return rows.flatMap((row): Problem[] => {
    const key = JSON.stringify([row.inventory_item_id, row.name])
    const line = lineInList(part, row.line)
    const first = seen.get(key)
    seen.set(key, first ?? line)
    const message = first === undefined ? "" : words.repeated(row.name, first)
    return first === undefined
      ? []
      : [{ line, value: row.name, code: "duplicate_lot" as const, message }]
  })
}

/** What people are shown of what only the whole list shows. */
type Words = {
  repeated: (name: string, line: number) => string
  otherOrder: (line: number) => string
}

/** Enters a list of any length into a run, part after part. It can be left: the same list goes on where it was. */
export const useEnterList = (runId: string, words: Words) => {
  const queryClient = useQueryClient()
  const [progress, setProgress] = useState<Progress | null>(null)
  const [problems, setProblems] = useState<Problem[]>([])
  const [error, setError] = useState<unknown>(null)
  const running = useRef<AbortController | null>(null)
  useEffect(() => () => running.current?.abort(), [])

  const sendAll = async (list: EnteringList, signal: AbortSignal): Promise<number | null> => {
    const { text, titleLine, reading, inventory_item_id } = list
    const parts = divideList(text, titleLine, PART_LINES)
    const name = nameOfText(JSON.stringify([text, reading, inventory_item_id]))
    const bodyOf = (part: ListPart, index: number) => ({
      ...reading,
      title_row: part.hasTitle,
      text: part.text,
      chunk: `${name} ${index + 1}/${parts.length}`,
      ...(inventory_item_id && { inventory_item_id }),
    })
    const found: Problem[] = []
    const seen = new Map<string, number>()
    const before: Writing = { date_order: null, decimal_mark: null }
    let rowCount = 0
    for (const [index, part] of parts.entries()) {
      setProgress({ phase: "checking", done: index, total: parts.length })
      const read = await sendOpeningList(runId, { ...bodyOf(part, index), preview: true }, signal)
      if (!read.repeated) {
        found.push(...read.errors.map((problem) => inList(part, problem)))
        found.push(...findRepeated(seen, part, read.rows, words))
      }
      found.push(...findOtherOrder(before, part, read.understood, words.otherOrder))
      rowCount += read.row_count
    }
    if (found.length || rowCount > OPENING_ROWS_MAX) {
      setProblems(found.sort((a, b) => a.line - b.line))
      return null
    }
    for (const [index, part] of parts.entries()) {
      setProgress({ phase: "entering", done: index, total: parts.length })
      try {
        await sendOpeningList(runId, bodyOf(part, index), signal)
      } catch (refusal) {
        const rows = refusal instanceof ApiError ? (refusal.errors ?? []) : []
        setProblems(
          rows.map(({ index, value, message, code }) =>
            // The server's own codes, which an answer of any server may not keep to.
            inList(part, { line: index + 1, value, message, code: code as Problem["code"] })
          )
        )
        throw refusal
      }
    }
    return rowCount
  }

  /** Returns how many numbers were entered; null when something is wrong with one of them, or it was stopped. */
  const enter = async (list: EnteringList): Promise<number | null> => {
    const controller = new AbortController()
    running.current = controller
    setProblems([])
    setError(null)
    try {
      return await sendAll(list, controller.signal)
    } catch (failure) {
      if (!controller.signal.aborted) {
        setError(failure)
      }
      return null
    } finally {
      setProgress(null)
      await queryClient.invalidateQueries({ queryKey: queryKeys.openingRun(runId) })
    }
  }
  const forget = () => {
    setProblems([])
    setError(null)
  }
  return { enter, forget, stop: () => running.current?.abort(), progress, problems, error }
}
