import type { GivenIdentifier } from "../../../../types/identifier"
import { newId } from "../../new-id"
import type { Sql } from "../../sql"
import type { ItemTrackingRow } from "../tracking/read-tracking"
import { similarityKey } from "../../numbers/naming/similarity-key"
import { insertIdentifiers } from "../identifiers/insert-identifiers"
import { readTimeZone } from "../settings/time-zone"
import { computeLotDates, type GivenLotDates } from "./compute-lot-dates"
import { ensureBatches } from "./ensure-batches"
import { labelDates, type LabelDates } from "./label-dates"
import type { UniquenessScope } from "../../../../types/operation"
import { refuseCreatedMeanwhile } from "./refuse-created-meanwhile"
import { uniquenessKey } from "../settings/uniqueness-key"

export type NewLot = GivenLotDates &
  LabelDates & {
    inventory_item_id: string
    name: string
    /** Of a serial number: its batch by name, made when there is none. */
    batch_name?: string | null
    internal_reference?: string | null
    note?: string | null
    sales_channel_id?: string | null
    batch_lot_id?: string | null
    metadata?: Record<string, unknown> | null
    /** Of a serial number: the other numbers of the unit, checked. */
    identifiers?: readonly GivenIdentifier[] | null
  }

type Options = {
  tracking: Map<string, ItemTrackingRow>
  scope: UniquenessScope
  actor_id: string | null
  claim_id?: string | null
  now: Date
}

/**
 * Inserts any number of lots in one statement and returns their ids in the same order. Throws `lot_exists` (409) for a
 * name that somebody else has taken since it was checked.
 */
export async function insertLots(sql: Sql, lots: NewLot[], options: Options): Promise<string[]> {
  const ids = lots.map(() => newId("slot"))
  const zone = await readTimeZone(sql)
  const dates = lots.map((lot) =>
    computeLotDates(options.tracking.get(lot.inventory_item_id)!, lot, options.now, zone)
  )
  const labels = lots.map((lot) => labelDates(lot, zone))
  const batchOf = await ensureBatches(
    sql,
    lots.filter((lot) => options.tracking.get(lot.inventory_item_id)!.tracking === "serial"),
    options
  )
  await sql(
    `INSERT INTO traceability_lot (id, inventory_item_id, uniqueness_scope, kind, name, similar_key, internal_reference, note, sales_channel_id,
                            batch_lot_id, metadata, expires_at, best_before_at, removal_at, alert_at, produced_at, packed_at, sell_by_at,
                            created_by, claim_id)
     SELECT l.id, l.item, l.scope, l.kind, l.name, l.similar_key, l.reference, l.note, l.channel, l.batch, l.metadata::jsonb,
            l.expires_at, l.best_before_at, l.removal_at, l.alert_at, l.produced_at, l.packed_at, l.sell_by_at, ?, ?
       FROM unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                   ?::text[], ?::text[], ?::timestamptz[], ?::timestamptz[], ?::timestamptz[], ?::timestamptz[],
                   ?::timestamptz[], ?::timestamptz[], ?::timestamptz[])
            AS l (id, item, scope, kind, name, similar_key, reference, note, channel, batch, metadata,
                  expires_at, best_before_at, removal_at, alert_at, produced_at, packed_at, sell_by_at)`,
    [
      options.actor_id,
      options.claim_id ?? null,
      ids,
      lots.map((lot) => lot.inventory_item_id),
      lots.map((lot) => uniquenessKey(options.scope, lot.inventory_item_id)),
      lots.map((lot) => options.tracking.get(lot.inventory_item_id)!.tracking),
      lots.map((lot) => lot.name),
      lots.map((lot) => similarityKey(lot.name)),
      lots.map((lot) => lot.internal_reference ?? null),
      lots.map((lot) => lot.note ?? null),
      lots.map((lot) => lot.sales_channel_id ?? null),
      lots.map((lot) => lot.batch_lot_id ?? batchOf(lot)),
      lots.map((lot) => (lot.metadata ? JSON.stringify(lot.metadata) : null)),
      dates.map((date) => date.expires_at),
      dates.map((date) => date.best_before_at),
      dates.map((date) => date.removal_at),
      dates.map((date) => date.alert_at),
      labels.map((date) => date.produced_at ?? null),
      labels.map((date) => date.packed_at ?? null),
      labels.map((date) => date.sell_by_at ?? null),
    ]
  ).catch(refuseCreatedMeanwhile)
  await insertIdentifiers(
    sql,
    lots.map(({ identifiers }, place) => ({ lot_id: ids[place], identifiers })),
    options.claim_id ?? null
  )
  return ids
}
