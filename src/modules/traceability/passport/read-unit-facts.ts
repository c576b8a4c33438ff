import type { LotDocumentKind } from "../../../types/lot-document"
import type { LotKind } from "../../../types/operation"
import type { PassportDocument, PassportValues } from "../../../types/passport"
import type { Sql } from "../sql"
import { dayInZone } from "../stock/settings/time-zone"
import { mergeValues } from "./merge-values"

/** A component as it is in the unit today. Its number is shown where its own passport is published. */
export type UnitComponent = {
  inventory_item_id: string
  quantity: number
  kind: LotKind
  name: string | null
}

/** A file of Medusa's file module. Its id there is for no page. */
export type UnitFile = {
  id: string
  file_id: string
  filename: string
  mime_type: string
  title: string
  kind: LotDocumentKind
}

/** Days of the shop's calendar, year-month-day. Nothing of who made, bought or sold the unit. */
export type UnitFacts = {
  name: string
  kind: LotKind
  batch_name: string | null
  made_on: string | null
  expires_on: string | null
  best_before_on: string | null
  warranty_until: string | null
  components: UnitComponent[]
  documents: PassportDocument[]
  /** Files of it and of its batch that the shop shows to everybody. */
  files: UnitFile[]
  values: PassportValues
}

type Row = Omit<UnitFacts, "components" | "documents" | "files" | "values"> & {
  documents: PassportDocument[] | null
  values: PassportValues | null
  batch_documents: PassportDocument[] | null
  batch_values: PassportValues | null
}

const MADE_ON = `coalesce(lot.produced_at,
  (SELECT min(g.occurred_at) FROM traceability_lot_genealogy g WHERE g.parent_lot_id = lot.id AND g.kind = 'built'))`

const readComponents = (sql: Sql, lotId: string): Promise<UnitComponent[]> =>
  sql<UnitComponent>(
    `SELECT c.inventory_item_id, c.kind,
            CASE WHEN item.published AND own.published IS NOT FALSE THEN c.name END AS name,
            sum(g.quantity - g.returned_quantity)::float8 AS quantity
       FROM traceability_lot_genealogy g JOIN traceability_lot c ON c.id = g.child_lot_id
       LEFT JOIN traceability_passport item ON item.inventory_item_id = c.inventory_item_id AND item.lot_id IS NULL
       LEFT JOIN traceability_passport own ON own.lot_id = c.id
      WHERE g.parent_lot_id = ? AND g.quantity > g.returned_quantity AND g.role = 'finished'
      GROUP BY 1, 2, 3 ORDER BY 1, 3 LIMIT 200`,
    [lotId]
  )

const readFiles = (sql: Sql, lotId: string): Promise<UnitFile[]> =>
  sql<UnitFile>(
    `SELECT d.id, d.file_id, d.filename, d.mime_type, d.title, d.kind FROM traceability_lot_document d
      WHERE d.removed_at IS NULL AND d.shown_to = 'public'
        AND d.lot_id IN (SELECT ? UNION SELECT batch_lot_id FROM traceability_lot WHERE id = ? AND batch_lot_id IS NOT NULL)
      ORDER BY d.kind, d.title, d.id LIMIT 200`,
    [lotId, lotId]
  )

/** What is known of a lot or unit that a passport may show. What the unit says of a field stands before what its batch says. */
export async function readUnitFacts(sql: Sql, lotId: string): Promise<UnitFacts> {
  const [{ batch_documents, batch_values, documents, values, ...row }] = await sql<Row>(
    `SELECT lot.name, lot.kind, batch.name AS batch_name,
            ${dayInZone(MADE_ON)} AS made_on, ${dayInZone("lot.expires_at")} AS expires_on,
            ${dayInZone("lot.best_before_at")} AS best_before_on, ${dayInZone("lot.warranty_until")} AS warranty_until,
            own.documents, own.field_values AS values,
            of_batch.documents AS batch_documents, of_batch.field_values AS batch_values
       FROM traceability_lot lot
       LEFT JOIN traceability_lot batch ON batch.id = lot.batch_lot_id
       LEFT JOIN traceability_passport own ON own.lot_id = lot.id
       LEFT JOIN traceability_passport of_batch ON of_batch.lot_id = lot.batch_lot_id
      WHERE lot.id = ?`,
    [lotId]
  )
  return {
    ...row,
    components: await readComponents(sql, lotId),
    documents: [...(documents ?? []), ...(batch_documents ?? [])],
    files: await readFiles(sql, lotId),
    values: mergeValues(batch_values, values),
  }
}
