import { isIdentifierColumn, type ListColumn } from "../../../types/list"
import type { UnderstoodColumn } from "../../hooks/api/lists"
import type { Tracking } from "../../lib/types"

/** A serial number belongs to a batch and has second identifiers; a lot is one, of many units. */
const isKept = (kind: ListColumn, tracking: Tracking): boolean =>
  kind !== "second_identifier" &&
  ((kind !== "batch" && !isIdentifierColumn(kind)) || tracking === "serial")

/** Columns that a row has no place for: left out without a word they would be missed later. */
export const columnsNotKept = (
  columns: UnderstoodColumn[],
  tracking: Tracking
): { kind: ListColumn; place: number }[] =>
  columns.flatMap(({ kind }, place) =>
    kind && kind !== "ignore" && !isKept(kind, tracking) ? [{ kind, place }] : []
  )
