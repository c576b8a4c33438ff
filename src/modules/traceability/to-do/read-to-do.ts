import type { ToDoTask } from "../../../types/to-do"
import type { Sql } from "../sql"
import { chartExpiry } from "./chart-expiry"
import { chartReturnedLots } from "./chart-returned-lots"
import { chartStockAge } from "./chart-stock-age"
import { countAtLocations } from "./count-at-locations"
import { countTasks } from "./count-tasks"
import { readFirstSteps } from "./read-first-steps"

export type ReadToDo = {
  /** Which tasks may be seen. */
  tasks: ReadonlySet<ToDoTask>
  /** May returns be seen, and so which lots came back? */
  returns: boolean
  location_ids: string[]
  /** Claims made before this moment are stuck. */
  abandonedBefore: Date
}

/** The numbers of the page To do. Each is read by an index and counted no further than a list counts. */
export async function readToDo(sql: Sql, { location_ids, returns, ...input }: ReadToDo) {
  return {
    tasks: await countTasks(sql, input),
    locations: await countAtLocations(sql, location_ids),
    expiry: await chartExpiry(sql),
    stock_age: await chartStockAge(sql),
    returned_lots: returns ? await chartReturnedLots(sql) : null,
    first_steps: await readFirstSteps(sql),
  }
}
