import { inSlices } from "../../../../shared/in-slices"
import { locationToken } from "../../../../shared/message-tokens"
import { type RowError, throwRowErrors } from "../../../../shared/traceability-error"
import { say } from "../../../../shared/say"
import { sayDocument } from "../../../../shared/say-place"
import type { RefusalDetails } from "../../../../types/refusal"
import { saySimilar, similarWithin } from "../../numbers/naming/similar-names"
import type { Sql } from "../../sql"
import { lastMovements, whereabouts } from "../../stock/lots/describe-whereabouts"
import { findMistakable } from "../../stock/lots/find-similar-lots"
import { type Compared, countError, type CountedPlace } from "./counted-lot"
import { type MovedLot, readMovedSince } from "./read-count-sheet"

function sayMoved(
  name: string,
  locationId: string,
  quantity: number,
  expected: number | undefined,
  document: Pick<MovedLot, "reference" | "order_id"> | null | undefined
): RefusalDetails {
  const values = {
    name,
    place: locationToken(locationId),
    quantity,
    ...(expected === undefined ? {} : { expected }),
    ...(document ? { document: sayDocument(document) } : {}),
  }
  if (expected === undefined) {
    return say(document ? "quantity_mismatch.countMovedBy" : "quantity_mismatch.countMoved", values)
  }
  return say(
    document ? "quantity_mismatch.countDiffersBy" : "quantity_mismatch.countDiffers",
    values
  )
}

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
      const said = sayMoved(name, location_id, on_hand, expected, document)
      return countError(index, name, "quantity_mismatch", said, document?.reference)
    }),
    409
  )
}

type MovingLot = { lot_id: string; reference: string; order_id: string | null }

/** The lots that a document moves from or to a place at this moment, with the document. */
async function readMovingNow(
  sql: Sql,
  lotIds: string[],
  locationId: string
): Promise<Map<string, MovingLot>> {
  const rows = await sql<MovingLot>(
    `SELECT DISTINCT ON (d.lot_id) d.lot_id, o.reference, o.order_id
       FROM traceability_operation_detail d JOIN traceability_operation o ON o.id = d.operation_id
      WHERE d.lot_id = ANY(?::text[]) AND o.claim_id IS NOT NULL AND (d.from_location_id = ? OR d.to_location_id = ?)
      ORDER BY d.lot_id, o.id`,
    [lotIds, locationId, locationId]
  )
  return new Map(rows.map((row) => [row.lot_id, row]))
}

/**
 * Refuses (409) lots that differ from what is on hand while a document moves them: what it claimed is not posted yet, so the
 * difference may be what is about to happen anyway, such as the same count sent a second time.
 */
export async function refuseMovingNow(
  sql: Sql,
  compared: Compared[],
  { location_id }: CountedPlace
): Promise<void> {
  const differing = compared.filter(({ lot, counted, on_hand }) => lot && counted !== on_hand)
  const moving = await readMovingNow(
    sql,
    differing.map(({ lot }) => lot!.id),
    location_id
  )
  throwRowErrors(
    differing.flatMap(({ index, lot, name }): RowError[] => {
      const document = moving.get(lot!.id)
      if (!document) {
        return []
      }
      const place = locationToken(location_id)
      const said = say("quantity_mismatch.countMoving", {
        name,
        place,
        document: sayDocument(document),
      })
      return [countError(index, name, "quantity_mismatch", said, document.reference)]
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
      const message = known?.said ?? saySimilar(name, other)
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
      const said = say("lot_elsewhere.notCounted", { name: lot!.name, where: where.said })
      return countError(index, lot!.name, "lot_elsewhere", said, where.ref)
    })
  )
}
