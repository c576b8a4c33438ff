import type { Sql } from "../sql"

export type FirstSteps = { tracked: boolean; received: boolean; sold: boolean }

/** What a shop has done already of what every shop does first. */
export async function readFirstSteps(sql: Sql): Promise<FirstSteps> {
  const [steps] = await sql<FirstSteps>(
    `SELECT EXISTS (SELECT 1 FROM traceability_item_tracking WHERE tracking <> 'none') AS tracked,
            EXISTS (SELECT 1 FROM traceability_operation WHERE code = 'receipt' AND state = 'done') AS received,
            EXISTS (SELECT 1 FROM traceability_operation WHERE code = 'delivery' AND state = 'done') AS sold`
  )
  return steps
}
