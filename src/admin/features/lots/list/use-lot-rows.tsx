import { useState } from "react"
import {
  type Grouping,
  type LotGroup,
  useLotGroups,
  useLotsOfGroups,
} from "../../../hooks/api/lot-groups"
import { useLots } from "../../../hooks/api/lots"
import { PAGE_SIZE } from "../../../hooks/use-list-query"
import type { Lot } from "../../../lib/types"
import { useLotsQuery } from "./use-lots-query"

/** So many more of a group each time; the server returns a thousand at most. */
const MORE = 100
const SHOWN_MAX = 1_000

/** The list is flat, or groups with the lots of those that are unfolded below them. */
export type LotRow = { id: string } & (
  | { type: "lot"; lot: Lot; isNested: boolean }
  | { type: "group"; by: Grouping; group: LotGroup; isOpen: boolean }
  | { type: "more"; rest: number; onClick: (() => void) | null }
)

/** A lot that is at two places is in two groups. */
const rowIdOf = (lot: Lot, group?: LotGroup): string => (group ? `${group.key}/${lot.id}` : lot.id)
export const lotIdOf = (rowId: string): string => rowId.slice(rowId.lastIndexOf("/") + 1)

export const useLotRows = (by: Grouping | undefined, open: string[]) => {
  const query = useLotsQuery()
  const [shown, setShown] = useState<Record<string, number>>({})
  const list = useLots(query, { enabled: !by })
  const grouped = useLotGroups(by, query)
  const groups = grouped.groups ?? []
  const limitOf = (key: string) => shown[key] ?? PAGE_SIZE
  const unfolded = groups
    .filter(({ key }) => open.includes(key))
    .map(({ key }) => ({ key, limit: limitOf(key) }))
  const { lots, error } = useLotsOfGroups(by, query, unfolded)
  if (!by) {
    const rows = list.lots?.map((lot): LotRow => ({
      id: rowIdOf(lot),
      type: "lot",
      lot,
      isNested: false,
    }))
    return {
      rows,
      count: list.count,
      isExact: list.count_is_exact,
      isByBeginning: list.q_matched === "beginning",
      isLoading: list.isLoading,
      error: list.error,
    }
  }
  const rowsOf = (group: LotGroup): LotRow[] => {
    const isOpen = open.includes(group.key)
    const inside = (isOpen && lots.get(group.key)) || []
    const rest = isOpen && inside.length ? group.lot_count - inside.length : 0
    const limit = limitOf(group.key)
    const showMore = () =>
      setShown((before) => ({ ...before, [group.key]: Math.min(limit + MORE, SHOWN_MAX) }))
    return [
      { id: `group:${group.key}`, type: "group", by, group, isOpen },
      ...inside.map((lot): LotRow => ({
        id: rowIdOf(lot, group),
        type: "lot",
        lot,
        isNested: true,
      })),
      ...(rest > 0
        ? [
            {
              id: `more:${group.key}`,
              type: "more" as const,
              rest,
              onClick: limit < SHOWN_MAX ? showMore : null,
            },
          ]
        : []),
    ]
  }
  return {
    rows: grouped.groups?.flatMap(rowsOf),
    count: grouped.count,
    isExact: true,
    isByBeginning: false,
    isLoading: grouped.isLoading,
    error: grouped.error ?? error,
  }
}
