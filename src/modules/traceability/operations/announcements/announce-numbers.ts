import { spoken, say } from "../../../../shared/say"
import type { AnnouncedSource } from "../../../../types/announcement"
import type { UniquenessScope } from "../../../../types/operation"
import { type RowError, throwRowErrors } from "../../../../shared/traceability-error"
import { newId } from "../../new-id"
import type { Sql } from "../../sql"
import { type DatedDetail, type GivenDetail, withInstants } from "../documents/details/given-detail"
import { storedFacts } from "../documents/label-facts"
import { lockOperation, readLines } from "../documents/operation-rows"
import { assertEditable } from "../documents/operation-state"
import { readAnnounced } from "../documents/details/read-announced"
import { linesToPack } from "../documents/details/read-packing-list"
import { assertRowCount } from "../documents/details/open-line"
import { type Announcing, checkAnnounced } from "./check-announced"
import { openReceiptOf } from "./open-receipt"

/** A number as its supplier announces it. `index` is its place in what was sent, from 0. */
export type GivenAnnounced = Pick<
  GivenDetail,
  | "quantity"
  | "expires_at"
  | "best_before_at"
  | "produced_at"
  | "packed_at"
  | "sell_by_at"
  | "batch_name"
  | "accept_code"
> & {
  index: number
  inventory_item_id: string
  lot_name: string
  event_id?: string | null
}

export type AnnounceNumbers = {
  purchase_order_id: string
  source: AnnouncedSource
  rows: GivenAnnounced[]
  accept_similar?: boolean
  accept_over_receipt?: boolean
  actor_id: string | null
  scope: UniquenessScope
}

/** What came of an announcement; `repeated` are the events that were announced before. */
export type Announced = { announcement_id: string | null; count: number; repeated: string[] }

type Stored = Announcing & { accept_similar: boolean }

async function insertAnnounced(sql: Sql, input: AnnounceNumbers, rows: Stored[]): Promise<string> {
  const announcementId = newId("anno")
  await sql(
    `INSERT INTO traceability_announced_number (id, announcement_id, purchase_order_id, inventory_item_id, name, quantity, expires_at,
                                               label, source, event_id, accept_similar, accept_code, position, created_by)
     SELECT a.id, ?, ?, a.item, a.name, a.quantity, a.expires_at, a.label::jsonb, ?, a.event_id, a.is_similar, a.is_code, a.place::int, ?
       FROM unnest(?::text[], ?::text[], ?::text[], ?::numeric[], ?::timestamptz[], ?::text[], ?::text[], ?::boolean[], ?::boolean[])
            WITH ORDINALITY AS a (id, item, name, quantity, expires_at, label, event_id, is_similar, is_code, place)`,
    [
      announcementId,
      input.purchase_order_id,
      input.source,
      input.actor_id,
      rows.map(() => newId("anum")),
      rows.map((row) => row.inventory_item_id),
      rows.map((row) => row.lot_name),
      rows.map((row) => row.quantity),
      rows.map((row) => row.expires_at ?? null),
      rows.map(storedFacts),
      rows.map((row) => row.event_id ?? null),
      rows.map((row) => row.accept_similar),
      rows.map((row) => row.accept_code ?? false),
    ]
  )
  return announcementId
}

/** Refuses rows that ask for no number on the receipt. Lines of the same item are one here. */
function refuseNotOrdered(rows: GivenAnnounced[], lineOf: Map<string, string>): RowError[] {
  return rows
    .filter((row) => !lineOf.has(row.inventory_item_id))
    .map((row) => ({
      index: row.index,
      value: row.lot_name,
      code: "lot_wrong_item" as const,
      ...spoken(say("lot_wrong_item.notOnPurchaseOrder", { name: row.lot_name })),
    }))
}

/**
 * Keeps the numbers that a supplier announces for a purchase order, all or nothing. Each is checked by the rules of a
 * receipt: what may not come in may not be announced. Throws every bad row by its `index`; asks about names that look like
 * others (`accept_similar`) and about more than is ordered (`accept_over_receipt`). Rows of events that are
 * announced for this purchase order already change nothing. Returns the announcement's id, null where there was nothing new.
 */
export async function announceNumbers(sql: Sql, input: AnnounceNumbers): Promise<Announced> {
  assertRowCount(input.rows.length)
  const operation = await lockOperation(sql, await openReceiptOf(sql, input.purchase_order_id))
  assertEditable(operation)
  const announced = await readAnnounced(sql, input.purchase_order_id)
  const known = new Set(announced.flatMap((row) => row.event_id ?? []))
  const repeated = [...new Set(input.rows.flatMap((row) => row.event_id ?? []))].filter((id) =>
    known.has(id)
  )
  const fresh = input.rows.filter((row) => !row.event_id || !known.has(row.event_id))
  if (!fresh.length) {
    return { announcement_id: null, count: 0, repeated }
  }
  const lines = linesToPack(operation, await readLines(sql, [operation.id]))
  const lineOf = new Map(lines.map((line) => [line.inventory_item_id, line.id]))
  throwRowErrors(refuseNotOrdered(fresh, lineOf))
  const dated = (await withInstants(sql, fresh)) as (DatedDetail & GivenAnnounced)[]
  const rows = dated.map((row) => ({ ...row, line_id: lineOf.get(row.inventory_item_id)! }))
  const checked = await checkAnnounced(sql, operation, lines, rows, announced, input)
  const announcement_id = await insertAnnounced(sql, input, checked)
  return { announcement_id, count: checked.length, repeated }
}
