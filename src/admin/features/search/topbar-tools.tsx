import { WorkProgress } from "../many/work-progress"
import { TopbarSearch } from "./topbar-search"

/** On every page of the admin: the search, and work on many documents that somebody has left. */
export const TopbarTools = () => (
  <div className="flex items-center gap-x-2">
    <WorkProgress />
    <TopbarSearch />
  </div>
)
