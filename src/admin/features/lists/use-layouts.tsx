import { useEffect, useRef } from "react"
import { useListLayouts, useWriteListLayout } from "../../hooks/api/lists"
import { completeChoice } from "./column-choice"
import type { List } from "./use-list"

const sameTitles = (one: (string | null)[], other: (string | null)[]): boolean =>
  JSON.stringify(one) === JSON.stringify(other)

/**
 * What was said of the partner's lists: a list with the same titles begins with it, for a person to see and to change.
 * `remember` keeps what is said of this one. Lists without titles look alike and differ: they are asked about each time.
 */
export const useLayouts = (list: List, partner: string | null | undefined) => {
  const { list_layouts } = useListLayouts(partner ?? "")
  const write = useWriteListLayout()
  const titles = list.understood?.columns.map(({ title }) => title) ?? []
  const hasTitles = titles.some(Boolean)
  const layout = hasTitles
    ? list_layouts?.find((known) => sameTitles(known.titles, titles))
    : undefined
  const { columns } = layout?.reading ?? {}
  // Once for each list: what a person changes afterwards stays.
  const applied = useRef<string>()
  const { applyColumns, listId } = list
  const key = layout && `${listId} ${layout.id}`
  useEffect(() => {
    if (layout && applied.current !== key) {
      applied.current = key
      const { columns: said, ...more } = layout.reading
      applyColumns(said, more)
    }
  }, [layout, key, applyColumns])

  const remember = () => {
    const said = completeChoice(list.choice)
    if (!partner || !hasTitles || !said || !list.isChosen) {
      return
    }
    const { accept_code: _code, accept_similar: _similar, footer_rows: _rows, ...more } = list.said
    write.mutate({ partner_name: partner, titles, reading: { columns: said, ...more } })
  }
  const isAsRemembered =
    !!columns && list.isChosen && JSON.stringify(columns) === JSON.stringify(list.choice)
  return { remember, isAsRemembered }
}
