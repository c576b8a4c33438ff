import { useEffect, useState } from "react"
import type { DraftRow } from "../draft/draft-rows"
import type { Draft } from "../draft/use-drafts"
import type { Highlight } from "../draft/use-entry-feedback"

/** Only one page of rows is drawn, so that a thousand numbers stay quick to work with. */
export const PAGE_SIZE = 100

export type ShownRow = { row: DraftRow; position: number }

/**
 * Which rows of a line are drawn: a page of them, or of those that were refused. A refused row that is being mended stays
 * where it is until somebody wants to see all rows again.
 */
export const useShownRows = (draft: Draft, highlight: Highlight | null) => {
  const { rows, error } = draft
  const [page, setPage] = useState(0)
  const [mended, setMended] = useState<ReadonlySet<string> | null>(null)
  const [jump, setJump] = useState<Highlight | null>(null)
  const numbered = rows.map((row, index): ShownRow => ({ row, position: index + 1 }))
  const refused = numbered.filter(({ row }) => row.error)
  const listed = mended ? numbered.filter(({ row }) => row.error || mended.has(row.key)) : numbered
  const lastPage = Math.max(0, Math.ceil(listed.length / PAGE_SIZE) - 1)
  const shownPage = Math.min(page, lastPage)
  const flash = [highlight, jump].reduce((last, one) =>
    (one?.stamp ?? 0) > (last?.stamp ?? 0) ? one : last
  )

  const openPageOf = (key: string | undefined) => {
    const place = listed.findIndex(({ row }) => row.key === key)
    if (place >= 0) {
      setPage(Math.floor(place / PAGE_SIZE))
    }
  }
  useEffect(() => {
    openPageOf(flash?.key)
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once for each row that is pointed at
  }, [flash?.stamp])
  useEffect(() => {
    if (error) {
      openPageOf(refused[0]?.row.key)
    }
    // Only when the answer comes: later changes must not pull the user back to it.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [error])

  const setOnlyRefused = (isOnly: boolean) => {
    setMended(isOnly ? new Set(refused.map(({ row }) => row.key)) : null)
    setPage(0)
  }
  /** Points at the refused row after the one that was pointed at last; after the last one, at the first. */
  const showNextRefused = () => {
    const last = numbered.find(({ row }) => row.key === jump?.key)?.position ?? 0
    const next = refused.find(({ position }) => position > last) ?? refused[0]
    setJump({ key: next.row.key, tone: "warning", stamp: Date.now() })
  }
  return {
    shown: listed.slice(shownPage * PAGE_SIZE, (shownPage + 1) * PAGE_SIZE),
    count: listed.length,
    page: shownPage,
    setPage,
    flash,
    refusedCount: refused.length,
    onlyRefused: !!mended,
    setOnlyRefused,
    showNextRefused,
  }
}
