import type { LotKind } from "../../../types/operation"
import type { Sql } from "../sql"
import { isStanding } from "../stock/ledger/movement-conditions"
import { wasCalled } from "../stock/identifiers/former-names"
import { isSomewhere } from "../stock/lots/lot-status"
import { RECALLED_SINCE } from "../stock/lots/recalled-since"
import { dayInZone } from "../stock/settings/time-zone"

/** What somebody asks for: a unit or lot by its number among these items, or the items themselves. */
export type UnitQuestion = { item_ids: string[]; kind: LotKind; name: string; batch?: string }

/**
 * What there is of a unit, read by one statement whether it exists, is published, or neither: nobody can tell these apart by
 * the time an answer takes. `stamp` changes with everything a passport shows of our own tables, so a page that was kept is
 * compared with it before each use, and no server has to tell another.
 */
export type FoundUnit = {
  lot_id: string | null
  inventory_item_id: string
  published: boolean
  /** Since which day of the shop's calendar; null where no recall concerns it. */
  recalled_on: string | null
  retired: boolean
  stamp: string
}

/** By which movement the lot came to where it is, and whether that was a correction of its number. */
const LAST = `(SELECT m.to_location_id, o.counterpart_id IS NOT NULL AS corrects FROM traceability_lot_movement m
   LEFT JOIN traceability_operation o ON o.id = m.operation_id WHERE m.lot_id = lot.id ORDER BY m.seq DESC LIMIT 1)`

const IS_SOMEWHERE = isSomewhere("true")

/** Scrapped, or taken apart. What was counted as missing or went back to its supplier is still a unit. */
const RETIRED = `(CASE WHEN ${IS_SOMEWHERE} THEN NOT ${isSomewhere("s.location_id <> 'scrap'")} ELSE coalesce(last.to_location_id = 'assembly', false) END)`

const GENEALOGY = `(SELECT concat(count(*), ':', max(g.updated_at)) FROM traceability_lot_genealogy g WHERE g.parent_lot_id = lot.id)`

const FILES = `(SELECT concat(count(*), ':', max(d.updated_at)) FROM traceability_lot_document d
  WHERE d.lot_id IN (lot.id, lot.batch_lot_id) AND d.removed_at IS NULL)`

/**
 * A number that was only made up for a label, and never came in, is none yet. Nor is one whose coming in was undone, or that was
 * misread: the goods had another one all the time, and whoever sells this one has copied a mistake.
 */
const IS_NUMBER = `(EXISTS (SELECT 1 FROM traceability_lot_movement m WHERE m.lot_id = lot.id AND ${isStanding("m")})
  AND (${IS_SOMEWHERE} OR NOT (last.to_location_id = 'adjustment' AND last.corrects)))`

type Row = Omit<FoundUnit, "stamp"> & { state: string }

const asFound = ({ state, ...row }: Row): FoundUnit => ({
  ...row,
  stamp: [row.lot_id, state, row.recalled_on ?? "", row.retired].join("|"),
})

/** The unit of this number, or that had it before it was renamed: its label says so. Several items can share a GTIN, then one that is published comes first. */
export async function findUnit(sql: Sql, asked: UnitQuestion): Promise<FoundUnit | undefined> {
  const [row] = await sql<Row>(
    `SELECT lot.id AS lot_id, lot.inventory_item_id,
            (item.published IS TRUE AND own.published IS NOT FALSE AND ${IS_NUMBER}
              AND (?::text IS NULL OR batch.name IS NULL OR batch.name = ?)) AS published,
            ${dayInZone(RECALLED_SINCE)} AS recalled_on, ${RETIRED} AS retired,
            concat_ws('|', lot.updated_at, item.updated_at, own.updated_at, of_batch.updated_at, ${GENEALOGY}, ${FILES}, setting.updated_at) AS state
       FROM traceability_lot lot
       LEFT JOIN traceability_lot batch ON batch.id = lot.batch_lot_id
       LEFT JOIN traceability_passport item ON item.inventory_item_id = lot.inventory_item_id AND item.lot_id IS NULL
       LEFT JOIN traceability_passport own ON own.lot_id = lot.id
       LEFT JOIN traceability_passport of_batch ON of_batch.lot_id = lot.batch_lot_id
       LEFT JOIN LATERAL (SELECT updated_at FROM traceability_passport_setting ORDER BY created_at LIMIT 1) setting ON true
       LEFT JOIN LATERAL ${LAST} last ON true
      WHERE lot.inventory_item_id = ANY(?::text[]) AND lot.kind = ? AND (lot.name = ? OR ${wasCalled("lot")})
      ORDER BY lot.name = ? DESC, item.published IS TRUE DESC, lot.id LIMIT 1`,
    [
      asked.batch ?? null,
      asked.batch ?? null,
      asked.item_ids,
      asked.kind,
      asked.name,
      [asked.name],
      asked.name,
    ]
  )
  return row && asFound(row)
}

/** The item itself, for a link without a number. */
export async function findItem(sql: Sql, itemIds: string[]): Promise<FoundUnit | undefined> {
  const [row] = await sql<Row>(
    `SELECT NULL AS lot_id, item.inventory_item_id, item.published, NULL AS recalled_on, false AS retired,
            concat_ws('|', item.inventory_item_id, item.updated_at, setting.updated_at) AS state
       FROM traceability_passport item
       LEFT JOIN LATERAL (SELECT updated_at FROM traceability_passport_setting ORDER BY created_at LIMIT 1) setting ON true
      WHERE item.inventory_item_id = ANY(?::text[]) AND item.lot_id IS NULL
      ORDER BY item.published DESC, item.id LIMIT 1`,
    [itemIds]
  )
  return row && asFound(row)
}
