import type { Sql } from "../../sql"
import { type GenealogyPart, readAddedParts } from "./genealogy-parts"
import { giveBack, readBack } from "./give-back-parts"
import { readServed } from "./meeting-place"
import { putInParts } from "./put-in-parts"
import { restoreLabour } from "./restore-labour"

/**
 * Moves values as an unbuild, a swap or a repair moved goods, or as undoing one moves them back: components come out with what they
 * were worth, those that take their place bring theirs. `changeGenealogy` runs between the two; `added` are the rows that gained
 * parts by it, those of the operation itself unless it says otherwise. What labour cost stays lost with what was taken apart.
 */
export async function bookRework(
  sql: Sql,
  operationId: string,
  returned: GenealogyPart[],
  changeGenealogy: () => Promise<void>,
  added?: GenealogyPart[]
): Promise<void> {
  const served = await readServed(sql, operationId)
  const back = returned.length ? await readBack(sql, operationId, returned) : []
  await changeGenealogy()
  if (back.length) {
    await giveBack(sql, back, served)
  }
  await putInParts(sql, operationId, added ?? (await readAddedParts(sql, operationId)), served)
  await restoreLabour(sql, operationId)
}
