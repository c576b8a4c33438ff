import type { Sql } from "../../../sql"
import { checkPlan, dropRemoved, type EnterDetails, planDetails } from "./plan-details"

/** Ends the transaction of rows that were only tried: nothing of it stays. */
export class DetailsWouldDo extends Error {}

/**
 * Checks rows as `writeDetails` does, for whoever wants to know while they are entered. Never returns: throws what is wrong
 * with them as that would, and `DetailsWouldDo` when nothing is, so that its transaction is undone either way.
 */
export async function tryDetails(sql: Sql, given: EnterDetails): Promise<never> {
  const plan = await planDetails(sql, given)
  // What is to be taken from others depends on what is free without these rows; checks know the operation's own anyway.
  if (plan.input.details.some((row) => row.take_reserved)) {
    await dropRemoved(sql, plan)
  }
  await checkPlan(sql, plan)
  throw new DetailsWouldDo()
}
