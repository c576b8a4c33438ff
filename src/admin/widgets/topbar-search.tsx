import { defineWidgetConfig } from "@medusajs/admin-sdk"
import { WorkProgress } from "../features/many/work-progress"
import { TopbarSearch as Search } from "../features/search/topbar-search"

/** On every page of the admin: the search, and work on many documents that somebody has left. */
const TopbarSearch = () => (
  <div className="flex items-center gap-x-2">
    <WorkProgress />
    <Search />
  </div>
)

export const config = defineWidgetConfig({ zone: "topbar", id: "traceability:topbar-search" })

export default TopbarSearch
