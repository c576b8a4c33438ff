import type { IdentifierKind } from "../../../../types/identifier"
import type { Tracking } from "../../../../types/operation"
import { LIST_DATES, type ListColumn } from "../../../../types/list"
import { readIdentifierTitle } from "./read-identifier-title"
import { readTitle } from "./read-title"
import { EXPLAINING, type TitleKind } from "./title-words"

/** Which title names the unit, and which are then something else of it. What is in neither list is not understood. */
const ROLES: Record<
  "lot" | "serial",
  { names: TitleKind[]; beside: Partial<Record<TitleKind, ListColumn>> }
> = {
  lot: { names: ["lot", "name", "serial"], beside: {} },
  serial: { names: ["serial", "name", "lot"], beside: { lot: "batch" } },
}

const OTHERS: ReadonlySet<string> = new Set(["quantity", "article", ...LIST_DATES])

/**
 * What the columns are by their titles; null where a title is not known, or could mean that another one is the number. One
 * column alone is the number, whatever it is called in a language that we do not know.
 */
export function understandTitles(
  titles: string[],
  tracking: Tracking,
  identifiers: IdentifierKind[] = []
): (ListColumn | null)[] {
  const kinds = titles.map((title) => readTitle(title))
  if (kinds.length === 1 && (!kinds[0] || EXPLAINING.includes(kinds[0]))) {
    return ["name"]
  }
  const { names, beside } = ROLES[tracking === "serial" ? "serial" : "lot"]
  const naming = names.find((kind) => kinds.includes(kind))
  const isOne = kinds.filter((kind) => kind === naming).length === 1
  return kinds.map((kind, place): ListColumn | null => {
    if (!kind || kind === "second_identifier") {
      return readIdentifierTitle(titles[place], identifiers) ?? kind ?? null
    }
    if (kind === naming) {
      return isOne ? "name" : null
    }
    if (EXPLAINING.includes(kind)) {
      return isOne ? "ignore" : null
    }
    return OTHERS.has(kind) ? (kind as ListColumn) : (beside[kind] ?? null)
  })
}
