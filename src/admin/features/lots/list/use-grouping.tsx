import { useSearchParams } from "react-router-dom"
import { GROUPINGS, type Grouping } from "../../../hooks/api/lot-groups"

const OPEN = "open"
const NONE = "none"

/**
 * Products, unless the address says otherwise. Whoever searches for a number, or comes from a product, wants to see numbers and
 * not what they are of.
 */
const groupingOf = (params: URLSearchParams): Grouping | undefined => {
  const given = params.get("group_by")
  if (given) {
    return GROUPINGS.find((one) => one === given)
  }
  const isNarrow = ["q", "inventory_item_id", "product_id"].some((key) => params.get(key))
  return isNarrow ? undefined : "item"
}

/** By what the list is grouped and which groups are unfolded, kept in the address. */
export const useGrouping = () => {
  const [params, setParams] = useSearchParams()
  const by = groupingOf(params)
  const open = params.getAll(OPEN)

  /** Other groups are other pages of them, and none of them is unfolded. */
  const groupBy = (next: Grouping | undefined) =>
    setParams((previous) => {
      ;["group_by", OPEN, "offset"].forEach((key) => previous.delete(key))
      previous.set("group_by", next ?? NONE)
      return previous
    })
  /** The address of the list with this group folded, or unfolded. */
  const toggledHref = (key: string): string => {
    const next = new URLSearchParams(params)
    next.delete(OPEN)
    const keys = open.includes(key) ? open.filter((one) => one !== key) : [...open, key]
    keys.forEach((one) => next.append(OPEN, one))
    return `/traceability/lots?${next}`
  }
  return { by, open, groupBy, toggledHref }
}
