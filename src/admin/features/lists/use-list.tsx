import { useCallback, useState } from "react"
import type { AdminTraceabilityListReading } from "../../../types/http"
import type { ListColumn } from "../../../types/list"
import { type ListReader, type ReadAnyList, useReadList } from "../../hooks/api/lists"
import { useDebounced } from "../../hooks/use-debounced"
import { type ColumnChoice, choiceOf, choose, completeChoice } from "./column-choice"
import { useListFile } from "./use-list-file"

/** What a person says of a list besides its columns. */
export type SaidOfList = Omit<AdminTraceabilityListReading, "columns">

/**
 * A list that is typed, pasted or read from a file, how it is to be read, and what the server reads in it. Its rows may be
 * taken when `isReady`. Of a long list `headOf` may send just the beginning.
 */
export const useList = <Answer extends ReadAnyList>(
  reader: ListReader,
  initialText = "",
  headOf: (text: string) => string = (text) => text
) => {
  const [typed, setTyped] = useState(initialText)
  const [choice, setChoice] = useState<ColumnChoice | null>(null)
  const [said, setSaid] = useState<SaidOfList>({})
  const [listCount, setListCount] = useState(0)
  const [acceptedStamp, setAcceptedStamp] = useState(0)
  const file = useListFile()
  const { content, stamp = 0, sheet = 0 } = file.file ?? {}
  const text = content?.kind === "workbook" ? content.sheets[sheet].text : (content?.text ?? typed)
  const doubts = content?.kind === "workbook" ? content.sheets[sheet].doubts : []
  const isDoubtful = doubts.length > 0 && acceptedStamp !== stamp

  const source = useDebounced(content ? `file ${stamp}` : typed)
  const isSettled = source === (content ? `file ${stamp}` : typed)
  const columns = choice ? completeChoice(choice) : undefined
  const { answer, ...request } = useReadList<Answer>(reader, source, {
    text: isSettled && !isDoubtful ? headOf(text) : "",
    ...said,
    ...(columns && { columns }),
  })
  const hasText = !!text.trim()
  const isCurrent = isSettled && hasText && !isDoubtful && !request.isPlaceholderData
  const understood = hasText && !isDoubtful ? answer?.understood : undefined

  const forget = () => {
    setChoice(null)
    setSaid({})
    setListCount((count) => count + 1)
  }
  const applyColumns = useCallback((next: ColumnChoice, more: SaidOfList) => {
    setChoice(next)
    setSaid(more)
  }, [])
  return {
    typed,
    // What was said of a list is not meant for another one.
    type: (next: string) => {
      if (!next.trim()) {
        forget()
      }
      setTyped(next)
    },
    clear: () => {
      forget()
      file.remove()
      setTyped("")
    },
    file: {
      ...file,
      open: (chosen: File) => {
        forget()
        return file.open(chosen)
      },
    },
    doubts: isDoubtful ? doubts : [],
    acceptDoubts: () => setAcceptedStamp(stamp),
    answer: understood ? answer : undefined,
    text,
    columns,
    understood,
    rows: understood ? (answer?.rows ?? []) : [],
    errors: understood ? (answer?.errors ?? []) : [],
    refusal: hasText ? request.error : null,
    choice: choice ?? choiceOf(understood?.columns ?? []),
    isChoiceComplete: !choice || !!columns,
    isChosen: !!choice,
    chooseColumn: (place: number, kind: ListColumn) =>
      setChoice(choose(choice ?? choiceOf(understood?.columns ?? []), place, kind)),
    applyColumns,
    /** Another one for each file, and for each list that is restarted. */
    listId: `${listCount} ${stamp}`,
    said,
    say: (more: SaidOfList) => setSaid({ ...said, ...more }),
    hasText,
    hasDates: !!understood?.columns.some(
      ({ kind, samples }) => samples.length && (kind === "expires_at" || kind === "best_before_at")
    ),
    isChecking: hasText && !isDoubtful && (!isSettled || request.isFetching),
    isReady: isCurrent && !request.isFetching && !!answer?.rows.length && (!choice || !!columns),
  }
}

export type List = Omit<ReturnType<typeof useList>, "answer">
