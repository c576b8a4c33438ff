import { say } from "../../../../shared/say"
import { compositeKey } from "../../../../shared/composite-key"
import { TraceabilityError } from "../../../../shared/traceability-error"
import type { UniquenessScope } from "../../../../types/operation"
import { requireLotName } from "../../numbers/naming/check-lot-name"
import { similarityKey } from "../../numbers/naming/similarity-key"
import { newId } from "../../new-id"
import type { Sql } from "../../sql"
import { uniquenessKey } from "../settings/uniqueness-key"

type InBatch = { inventory_item_id: string; batch_name?: string | null }
type Options = { scope: UniquenessScope; actor_id: string | null; claim_id?: string | null }

/** One statement; of a name that something else has nothing is returned. */
const findOrMake = (sql: Sql, wanted: { item: string; name: string }[], options: Options) =>
  sql<{ id: string; inventory_item_id: string; name: string }>(
    `INSERT INTO traceability_lot (id, inventory_item_id, uniqueness_scope, kind, name, similar_key, created_by, claim_id)
     SELECT b.id, b.item, b.scope, 'lot', b.name, b.similar_key, ?, ?
       FROM unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[]) AS b (id, item, scope, name, similar_key)
      ORDER BY b.scope, b.name
     ON CONFLICT (uniqueness_scope, name) DO UPDATE SET claim_id = NULL
       WHERE traceability_lot.kind = 'lot' AND traceability_lot.inventory_item_id = excluded.inventory_item_id
     RETURNING id, inventory_item_id, name`,
    [
      options.actor_id,
      options.claim_id ?? null,
      wanted.map(() => newId("slot")),
      wanted.map(({ item }) => item),
      wanted.map(({ item }) => uniquenessKey(options.scope, item)),
      wanted.map(({ name }) => name),
      wanted.map(({ name }) => similarityKey(name)),
    ]
  )

/**
 * Finds or makes the batches that serial numbers belong to: lots of the same item without any stock of their own. Returns
 * the id of a serial number's batch. One that another claim has just made stays when that claim is released, since ours
 * refers to it now. Throws `invalid_name` for a batch that cannot be a lot name, `lot_exists` for one whose name is that of
 * something else.
 */
export async function ensureBatches(
  sql: Sql,
  lots: InBatch[],
  options: Options
): Promise<(lot: InBatch) => string | null> {
  const keyOf = ({ item, name }: { item: string; name: string }) => compositeKey(item, name)
  const inBatch = lots.flatMap(({ inventory_item_id: item, batch_name }) =>
    batch_name ? [{ item, name: requireLotName(batch_name) }] : []
  )
  const wanted = [...new Map(inBatch.map((batch) => [keyOf(batch), batch])).values()]
  const found = wanted.length ? await findOrMake(sql, wanted, options) : []
  const idOf = new Map(
    found.map(({ id, inventory_item_id: item, name }) => [keyOf({ item, name }), id])
  )
  const taken = wanted.find((batch) => !idOf.has(keyOf(batch)))
  if (taken) {
    throw new TraceabilityError("lot_exists", say("lot_exists.batchIsOther", { name: taken.name }))
  }
  return ({ inventory_item_id: item, batch_name }) =>
    batch_name ? idOf.get(keyOf({ item, name: requireLotName(batch_name) }))! : null
}
