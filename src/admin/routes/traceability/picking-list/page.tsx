import { useSearchParams } from "react-router-dom"
import { Breadcrumb } from "../../../components/breadcrumb"
import { withHealthBanner } from "../../../components/with-health-banner"
import { PickingLists } from "../../../features/packing/picking-list/picking-lists"

/** `?ids=a,b` says which deliveries are picked. */
const PickingListPage = () => {
  const [params] = useSearchParams()
  const ids = [...new Set(params.get("ids")?.split(",").filter(Boolean) ?? [])]
  return <PickingLists ids={ids} />
}

export const handle = { breadcrumb: () => <Breadcrumb label="packing.pickingList.title" /> }

export default withHealthBanner(PickingListPage)
