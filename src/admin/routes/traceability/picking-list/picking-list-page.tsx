import { useSearchParams } from "react-router-dom"
import { PickingLists } from "../../../features/packing/picking-list/picking-lists"

/** `?ids=a,b` says which deliveries are picked. */
export const PickingListPage = () => {
  const [params] = useSearchParams()
  const ids = [...new Set(params.get("ids")?.split(",").filter(Boolean) ?? [])]
  return <PickingLists ids={ids} />
}
