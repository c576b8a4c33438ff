import { inSlices } from "../../../../shared/in-slices"
import { documentText, locationToken } from "../../../../shared/message-tokens"
import { type RowError, throwRowErrors } from "../../../../shared/traceability-error"
import { describeSimilar, similarWithin } from "../../numbers/naming/similar-names"
import type { Sql } from "../../sql"
import { lastMovements, whereabouts } from "../../stock/lots/describe-whereabouts"
import { findMistakable } from "../../stock/lots/find-similar-lots"
import { type Compared, countError, type CountedPlace } from "./counted-lot"
import { type MovedLot, readMovedSince } from "./read-count-sheet"

/** Refuses (409) lots that moved at the place since the sheet was read: nothing is overwritten that nobody looked at. */
export async function refuseMovedMeanwhile(
  sql: Sql,
  compared: Compared[],
  place: CountedPlace
): Promise<void> {
  const { inventory_item_id, location_id, as_of } = place
  const moved: Map<string, MovedLot> =
    as_of === undefined
      ? new Map()
      : await readMovedSince(sql, inventory_item_id, location_id, as_of)
  const conflicts = compared.filter(({ lot, on_hand, expected }) =>
    expected === undefined ? !!lot && moved.has(lot.id) : expected !== on_hand
  )
  const last = await lastMovements(
    sql,
    conflicts.flatMap(({ lot }) => lot?.id ?? [])
  )
  throwRowErrors(
    conflicts.map(({ index, lot, name, on_hand, expected }) => {
      const document = lot && (moved.get(lot.id) ?? last.get(lot.id))
      const by = document ? `, last moved by ${documentText(document)}` : ""
      const said = expected === undefined ? "" : `, not ${expected} as on the sheet`
      const message = `${name}: the quantity on hand at ${locationToken(location_id)} is now ${on_hand}${said}${by}. Read the sheet again and recount.`
      return countError(index, name, "quantity_mismatch", message, document?.reference)
    }),
    409
  )
}

/**
 * Refuses a name that nobody has yet and that looks like one that exists or is counted too: counted as a new unit it would
 * leave the one that it is taken for uncounted, and a complete count would write that one off.
 */
export async function refuseSimilar(
  sql: Sql,
  compared: Compared[],
  place: CountedPlace
): Promise<void> {
  const names = compared.flatMap(({ lot, name }) => (lot ? [] : name))
  const existing = await findMistakable(sql, place.inventory_item_id, place.scope, names)
  const beside = await inSlices(similarWithin(names))
  throwRowErrors(
    compared.flatMap(({ index, lot, name }): RowError[] => {
      const known = lot ? undefined : existing.get(name)
      const other = lot ? undefined : (known?.other ?? beside.get(name))
      if (other === undefined) {
        return []
      }
      const message = known?.message ?? describeSimilar(name, other)
      return [{ ...countError(index, name, "similar_lot", message), suggestion: other }]
    })
  )
}

/** A serial number is one unit: one that is somewhere else is refused with where it is. */
export async function refuseElsewhere(sql: Sql, compared: Compared[]): Promise<void> {
  const elsewhere = compared.filter(
    ({ lot, counted, on_hand }) => lot?.kind === "serial" && counted > on_hand && lot.places.length
  )
  const last = await lastMovements(
    sql,
    elsewhere.map(({ lot }) => lot!.id)
  )
  throwRowErrors(
    elsewhere.map(({ index, lot }) => {
      const where = whereabouts(lot!, last.get(lot!.id))
      const message = `${lot!.name} cannot be counted here: it ${where.text}.`
      return countError(index, lot!.name, "lot_elsewhere", message, where.ref)
    })
  )
}
