import { useSearchParams } from "react-router-dom"
import { GROUPINGS, type Grouping } from "../../../hooks/api/lot-groups"

const OPEN = "open"

/** By what the list is grouped and which groups are unfolded, kept in the address. */
export const useGrouping = () => {
  const [params, setParams] = useSearchParams()
  const by = GROUPINGS.find((one) => one === params.get("group_by"))
  const open = params.getAll(OPEN)

  /** Other groups are other pages of them, and none of them is unfolded. */
  const groupBy = (next: Grouping | undefined) =>
    setParams((previous) => {
      ;["group_by", OPEN, "offset"].forEach((key) => previous.delete(key))
      if (next) {
        previous.set("group_by", next)
      }
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
