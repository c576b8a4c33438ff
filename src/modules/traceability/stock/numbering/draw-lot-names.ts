import { type Sql, listed } from "../../sql"
import { generateLotNames } from "../../numbers/naming/generate-lot-names"
import { isRefusal } from "../../../../shared/traceability-error"
import { LOT_ROWS_MAX } from "../../numbers/naming/lot-rows-max"
import { readTracking } from "../tracking/read-tracking"
import { type UniquenessScope, OPEN_STATES } from "../../../../types/operation"
import { strategyOf } from "../../strategies/strategies"
import { uniquenessKey } from "../settings/uniqueness-key"
import { generatedNames } from "./generated-names"
import { noteDrawn, type NumberSource, numberSource } from "./number-source"

/** Which of these names a lot or a row of an open operation has already. */
async function takenNames(
  sql: Sql,
  itemId: string,
  scope: UniquenessScope,
  names: string[]
): Promise<Set<string>> {
  const rows = await sql<{ name: string }>(
    `SELECT name FROM traceability_lot WHERE uniqueness_scope = ? AND name = ANY(?::text[])
     UNION
     SELECT d.lot_name FROM traceability_operation_detail d
       JOIN traceability_operation_line l ON l.id = d.line_id JOIN traceability_operation o ON o.id = d.operation_id
      WHERE o.state IN (${listed(OPEN_STATES)}) AND l.inventory_item_id = ? AND d.lot_name = ANY(?::text[])`,
    [uniquenessKey(scope, itemId), names, itemId, names]
  )
  return new Set(rows.map((row) => row.name))
}

type Free = { names: string[]; source: Pick<NumberSource, "take">; steps: number }

/** The first `count` free names of the item, and how many steps of their source that took. */
async function firstFree(
  sql: Sql,
  itemId: string,
  scope: UniquenessScope,
  count: number,
  lock: "" | "FOR UPDATE" = ""
): Promise<Free> {
  const tracking = (await readTracking(sql, [itemId], lock)).get(itemId)!
  const generated = await generatedNames(sql, tracking, count, {
    isPreview: !lock,
    taken: (candidates) => takenNames(sql, itemId, scope, candidates),
  })
  if (generated) {
    // Remembered as ours are, so that the generator is given it next time.
    const take = () => noteDrawn(sql, tracking, generated[count - 1])
    return { names: generated, source: { take }, steps: count }
  }
  const source = await numberSource(sql, tracking)
  const names: string[] = []
  let steps = 0
  while (names.length < count) {
    // More at a time, the more was in vain: a sequence may have to pass thousands that exist.
    const size = Math.min(Math.max(count - names.length, steps), LOT_ROWS_MAX)
    const candidates = Array.from({ length: size }, (_, i) => source.at(steps + i))
    const taken = await takenNames(sql, itemId, scope, candidates)
    for (const name of candidates) {
      if (names.length < count) {
        steps++
        names.push(...(taken.has(name) ? [] : [name]))
      }
    }
  }
  return { names, source, steps }
}

/** The name that a new lot of the item would get. Nothing is used up by reading it. */
export async function peekLotName(
  sql: Sql,
  itemId: string,
  scope: UniquenessScope
): Promise<string> {
  return (await firstFree(sql, itemId, scope, 1)).names[0]
}

/**
 * Draws the item's next `count` names (see `numberSource`), skipping those that exist. The row of the item stays locked until
 * the transaction ends, so two requests never draw the same name; one that fails has used up none.
 */
export async function drawLotNames(
  sql: Sql,
  itemId: string,
  scope: UniquenessScope,
  count: number
): Promise<string[]> {
  const { names, source, steps } = await firstFree(sql, itemId, scope, count, "FOR UPDATE")
  await source.take(steps)
  return names
}

/** Whether a first name is what the shop's own generator suggests. One that fails keeps nobody from typing a number. */
async function isGenerated(
  sql: Sql,
  itemId: string,
  scope: UniquenessScope,
  firstName: string
): Promise<boolean> {
  if (!strategyOf("numberGenerator")) {
    return false
  }
  try {
    return firstName === (await peekLotName(sql, itemId, scope))
  } catch (error) {
    if (isRefusal(error) && error.code === "strategy_failed") {
      return false
    }
    throw error
  }
}

/**
 * Uses up `count` names when `firstName` is the one that is suggested: "First SN" was left as it was, and the names that
 * follow must not be drawn a second time.
 */
export async function advanceSequence(
  sql: Sql,
  itemId: string,
  scope: UniquenessScope,
  firstName: string,
  count: number
): Promise<void> {
  if (strategyOf("numberGenerator")) {
    if (await isGenerated(sql, itemId, scope, firstName)) {
      await drawLotNames(sql, itemId, scope, count)
    }
    return
  }
  const { names, source, steps } = await firstFree(sql, itemId, scope, 1, "FOR UPDATE")
  if (firstName === names[0]) {
    await source.take(steps - 1 + count)
  }
}

/**
 * `count` names from a first one on. Where that is what the shop's own generator suggested, it makes all of them: what follows
 * its number by counting up may lack its check digit.
 */
export async function namesFrom(
  sql: Sql,
  itemId: string,
  scope: UniquenessScope,
  firstName: string,
  count: number
): Promise<string[]> {
  if (await isGenerated(sql, itemId, scope, firstName)) {
    return drawLotNames(sql, itemId, scope, count)
  }
  await advanceSequence(sql, itemId, scope, firstName, count)
  return generateLotNames(firstName, count)
}
