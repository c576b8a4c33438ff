import { compositeKey } from "../../../../../shared/composite-key"
import { groupBy } from "../../../../../shared/group-by"
import { lastMovements } from "../../../stock/lots/describe-whereabouts"
import { findLotsNamed, type FoundLot } from "../../../stock/lots/find-lots"
import type { Sql } from "../../../sql"
import type { GivenRow } from "../given-row"
import type { OutgoingRules } from "./outgoing-rules"
import { type Holder, readHolders } from "./read-holders"

type Holders = Map<string, Holder[]>

/** What a refusal of a row can tell: who holds its lot, what became of it, and whose lot a name is instead. */
export type RefusalFacts = {
  /** By `holderKey`. */
  held: Holders
  last: Awaited<ReturnType<typeof lastMovements>>
  others: Map<string, FoundLot>
}

/** Enough to see that a row is refused; only the words of the refusal need more. */
export const NOTHING_KNOWN: Omit<RefusalFacts, "held"> = { last: new Map(), others: new Map() }

export const holderKey = (lotId: string | null, place: string): string => compositeKey(lotId, place)

async function readHoldersAt(
  sql: Sql,
  ids: string[],
  places: string[],
  rules: OutgoingRules
): Promise<Holders> {
  const held: Holders = new Map()
  for (const place of ids.length ? places : []) {
    const holders = await readHolders(sql, ids, place, rules.operation_id)
    for (const [lotId, ofLot] of groupBy(holders, (holder) => holder.lot_id)) {
      held.set(holderKey(lotId, place), ofLot)
    }
  }
  return held
}

/** Who holds these lots at these places: only the operation itself, where its rows are known, for that decides. */
export async function readOwn(
  sql: Sql,
  ids: string[],
  places: string[],
  rules: OutgoingRules
): Promise<Holders> {
  if (!rules.own) {
    return readHoldersAt(sql, ids, places, rules)
  }
  const reserved = rules.own.flatMap(({ lot_id, quantity, from_location_id }) =>
    lot_id ? [{ lot_id, quantity, from_location_id }] : []
  )
  return new Map(
    [...groupBy(reserved, (row) => holderKey(row.lot_id, row.from_location_id))].map(
      ([key, rows]) => [
        key,
        rows.map(({ lot_id, quantity }): Holder => {
          return { lot_id, quantity, own: true, reference: "", order_id: null }
        }),
      ]
    )
  )
}

type Refused = {
  ids: string[]
  places: string[]
  rows: GivenRow[]
  lotOf: (row: GivenRow) => FoundLot | undefined
  rules: OutgoingRules
}

/** Reads what refusals tell. */
export async function readRefusalFacts(
  sql: Sql,
  { ids, places, rows, lotOf, rules }: Refused
): Promise<RefusalFacts> {
  const unknown = rows.flatMap((row) => (!lotOf(row) && row.lot_name ? [row.lot_name] : []))
  const named = await findLotsNamed(sql, unknown)
  return {
    held: await readHoldersAt(sql, ids, places, rules),
    last: await lastMovements(sql, ids),
    others: new Map(named.map((lot) => [lot.name, lot])),
  }
}
