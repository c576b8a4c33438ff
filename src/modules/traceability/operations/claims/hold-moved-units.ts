import type { RefusalDetails } from "../../../../types/refusal"
import { say, spoken } from "../../../../shared/say"
import { compositeKey } from "../../../../shared/composite-key"
import { sayDocument } from "../../../../shared/say-place"
import { holdsStock, isCare } from "../../../../shared/places"
import { locationToken } from "../../../../shared/message-tokens"
import { sumQuantities } from "../../../../shared/round-quantity"
import { RowError, throwRowErrors } from "../../../../shared/traceability-error"
import { lockLots } from "../../stock/ledger/lock-lots"
import { lastMovements, whereabouts } from "../../stock/lots/describe-whereabouts"
import { findLotsById, FoundLot } from "../../stock/lots/find-lots"
import { type Holder, readHolders } from "../documents/checks/read-holders"
import { reserveStock } from "../../stock/reservation/reserve-by-strategy"
import type { Sql } from "../../sql"
import type { StandingMovement } from "./standing-movements"

type Missing = { lot_id: string; location_id: string; quantity: number; reference: string }

function explain(
  index: number,
  row: Missing,
  lot: FoundLot,
  holders: Holder[],
  last: Parameters<typeof whereabouts>[1]
): RowError {
  const { reference } = row
  const { name } = lot
  const here = lot.places.find((place) => place.location_id === row.location_id)
  const error = (code: RowError["code"], said: RefusalDetails, ref?: string): RowError => ({
    index,
    value: name,
    code,
    ...spoken(said),
    ...(ref ? { ref } : {}),
  })
  if (here && here.quantity >= row.quantity) {
    const documents = holders.length ? holders.map(sayDocument) : say("part.anotherOperation")
    const said = say("lot_reserved.notUndone", { name, documents, reference })
    return error("lot_reserved", said, holders[0]?.reference)
  }
  if (here) {
    const left = {
      name,
      reference,
      left: here.quantity,
      quantity: row.quantity,
      place: locationToken(row.location_id),
    }
    const said = last
      ? say("lot_elsewhere.onlyLeftSinceNotUndone", { ...left, last: last.reference })
      : say("lot_elsewhere.onlyLeftNotUndone", left)
    return error("lot_elsewhere", said, last?.reference)
  }
  const { said: where, ref } = whereabouts(lot, last)
  const gone = { name, reference, where }
  if (!holdsStock(row.location_id)) {
    return error("lot_elsewhere", say("lot_elsewhere.goneNotUndone", gone), ref)
  }
  const sentence = isCare(row.location_id)
    ? "lot_elsewhere.noLongerInNotUndone"
    : "lot_elsewhere.noLongerAtNotUndone"
  return error(
    "lot_elsewhere",
    say(sentence, { ...gone, place: locationToken(row.location_id) }),
    ref
  )
}

async function refuseMissing(sql: Sql, missing: Missing[]): Promise<void> {
  const ids = missing.map((row) => row.lot_id)
  const lots = new Map((await findLotsById(sql, ids)).map((lot) => [lot.id, lot]))
  const last = await lastMovements(sql, ids)
  const holders = new Map<string, Holder[]>()
  for (const locationId of new Set(missing.map((row) => row.location_id))) {
    for (const holder of await readHolders(sql, ids, locationId, "")) {
      const key = compositeKey(holder.lot_id, locationId)
      holders.set(key, [...(holders.get(key) ?? []), holder])
    }
  }
  throwRowErrors(
    missing.map((row, index) =>
      explain(
        index,
        row,
        lots.get(row.lot_id)!,
        holders.get(compositeKey(row.lot_id, row.location_id)) ?? [],
        last.get(row.lot_id)
      )
    ),
    409
  )
}

/** One row per lot and place, as `reserveStock` takes all of a lot's quantity or none. */
function totalsOf(movements: StandingMovement[]): Missing[] {
  const totals = new Map<string, Missing>()
  for (const row of movements) {
    const key = compositeKey(row.lot_id, row.to_location_id)
    const quantity = sumQuantities([totals.get(key)?.quantity ?? 0, row.quantity])
    totals.set(key, {
      lot_id: row.lot_id,
      location_id: row.to_location_id,
      quantity,
      reference: row.reference,
    })
  }
  return [...totals.values()]
}

/** Serial numbers that went to an endless place hold no stock there: they must be nowhere to come back. */
async function findSerialsElsewhere(sql: Sql, rows: Missing[]): Promise<Missing[]> {
  const placed = await sql<{ lot_id: string }>(
    `SELECT DISTINCT s.lot_id FROM traceability_lot_stock s JOIN traceability_lot lot ON lot.id = s.lot_id
      WHERE s.lot_id = ANY(?::text[]) AND s.quantity > 0 AND s.kind = 'serial'
      UNION SELECT id FROM traceability_lot WHERE id = ANY(?::text[]) AND claim_id IS NOT NULL`,
    [rows.map((row) => row.lot_id), rows.map((row) => row.lot_id)]
  )
  const ids = new Set(placed.map((row) => row.lot_id))
  return rows.filter((row) => ids.has(row.lot_id))
}

/**
 * Locks the lots of movements and reserves them where the movements put them, so that they can be reversed. Throws (409)
 * every unit that is no longer there or is promised, with where it is and what holds it.
 */
export async function holdMovedUnits(sql: Sql, movements: StandingMovement[]): Promise<void> {
  await lockLots(
    sql,
    movements.map((row) => row.lot_id)
  )
  const totals = totalsOf(movements)
  const endless = totals.filter((row) => !holdsStock(row.location_id))
  const missing = await findSerialsElsewhere(sql, endless)
  const stocked = totals.filter((row) => holdsStock(row.location_id))
  for (const locationId of new Set(stocked.map((row) => row.location_id))) {
    const here = stocked.filter((row) => row.location_id === locationId)
    const got = new Set((await reserveStock(sql, locationId, here)).map((row) => row.lot_id))
    missing.push(...here.filter((row) => !got.has(row.lot_id)))
  }
  await refuseMissing(sql, missing)
}
