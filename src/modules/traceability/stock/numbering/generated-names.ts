import { shortenValue } from "../../numbers/naming/shorten-value"
import { checkLotName } from "../../numbers/naming/check-lot-name"
import type { Sql } from "../../sql"
import { askStrategy, strategyFailed } from "../../strategies/ask-strategy"
import { strategyOf } from "../../strategies/strategies"
import type { ItemTrackingRow } from "../tracking/read-tracking"
import { latestName } from "./latest-name"

const failed = (problem: string) => strategyFailed("number generator", problem)

/** The names as they are stored; what a generator returns may be anything. */
function readNames(answer: unknown, count: number): string[] {
  if (!Array.isArray(answer) || answer.length !== count) {
    const got = Array.isArray(answer) ? `${answer.length}` : shortenValue(answer)
    throw failed(`was asked for ${count} number${count === 1 ? "" : "s"} and returned ${got}`)
  }
  const names = answer.map((given: unknown) => {
    const checked = checkLotName(given)
    if (!checked.ok) {
      throw failed(`returned a number that cannot be one: ${checked.message.replace(/\.$/, "")}`)
    }
    return checked.name
  })
  const seen = new Set<string>()
  for (const name of names) {
    if (seen.has(name)) {
      throw failed(`returned ${name} twice`)
    }
    seen.add(name)
  }
  return names
}

/**
 * The next `count` names by the shop's own generator, or null where it has none or leaves the item to us. The item's row must be
 * locked, unless it is a preview. Throws `strategy_failed` for too few or too many, for what is no name, and for one that is
 * returned twice or exists (`taken`).
 */
export async function generatedNames(
  sql: Sql,
  item: ItemTrackingRow,
  count: number,
  { isPreview, taken }: { isPreview: boolean; taken: (names: string[]) => Promise<Set<string>> }
): Promise<string[] | null> {
  const generate = strategyOf("numberGenerator")
  if (!generate || item.tracking === "none") {
    return null
  }
  const request = {
    inventory_item_id: item.inventory_item_id,
    tracking: item.tracking,
    count,
    latest_name: (await latestName(sql, item)) ?? null,
    is_preview: isPreview,
  }
  const answer = await askStrategy("number generator", () => generate(request))
  if (answer === null) {
    return null
  }
  const names = readNames(answer, count)
  const [existing] = await taken(names)
  if (existing !== undefined) {
    throw failed(`returned ${existing}, which exists already or is in an open document`)
  }
  return names
}
