import { isIdentifierColumn, type ListColumn } from "../../../types/list"
import type { UnderstoodColumn } from "../../hooks/api/lists"

/** What each column is, as a person says; null where nothing is chosen yet. */
export type ColumnChoice = (ListColumn | null)[]

const isRepeatable = (kind: ListColumn): boolean =>
  kind === "second_identifier" || kind === "ignore" || isIdentifierColumn(kind)

const isEmpty = ({ samples }: UnderstoodColumn): boolean => !samples.length

/** The list as it was understood, to begin with. */
export const choiceOf = (columns: UnderstoodColumn[]): ColumnChoice =>
  columns.map((column) => (isEmpty(column) ? "ignore" : column.kind))

/** Another column of the same kind loses it: only further numbers and what is ignored may stand more than once. */
export const choose = (choice: ColumnChoice, place: number, kind: ListColumn): ColumnChoice =>
  choice.map((present, i) => {
    if (i === place) {
      return kind
    }
    return present === kind && !isRepeatable(kind) ? null : present
  })

/** What can be sent: every column is something, and one is the number. */
export const completeChoice = (choice: ColumnChoice): ListColumn[] | undefined => {
  const said = choice.flatMap((kind) => kind ?? [])
  const hasName = said.filter((kind) => kind === "name").length === 1
  return hasName && said.length === choice.length ? said : undefined
}
