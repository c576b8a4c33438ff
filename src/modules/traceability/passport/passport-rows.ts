import type { ItemPassport, LotPassport } from "../../../types/passport"
import { newId } from "../new-id"
import type { Sql } from "../sql"

/** Nothing is published until somebody says so; a warranty's end is shown to who has the unit, not to who stands before it. */
export const NO_PASSPORT: ItemPassport = {
  published: false,
  template: "none",
  sections: {
    made: "public",
    batch: "public",
    components: "off",
    dates: "public",
    warranty: "owner",
  },
  texts: {},
  documents: [],
  values: {},
}

/** A lot without a row of its own is published with its item. */
export const NO_LOT_PASSPORT: LotPassport = { published: true, documents: [], values: {} }

const COLUMNS = `published, template, sections, texts, documents, field_values AS values`

/** What is published of an item. `lock` for a change: another one waits. */
export async function readItemPassport(
  sql: Sql,
  itemId: string,
  lock: "" | "FOR UPDATE" = ""
): Promise<ItemPassport> {
  const [row] = await sql<ItemPassport>(
    `SELECT ${COLUMNS} FROM traceability_passport WHERE inventory_item_id = ? AND lot_id IS NULL ${lock}`,
    [itemId]
  )
  return row ? { ...row, sections: { ...NO_PASSPORT.sections, ...row.sections } } : NO_PASSPORT
}

/** What a lot or unit has beside it. */
export async function readLotPassport(
  sql: Sql,
  lotId: string,
  lock: "" | "FOR UPDATE" = ""
): Promise<LotPassport> {
  const [row] = await sql<LotPassport>(
    `SELECT published, documents, field_values AS values FROM traceability_passport WHERE lot_id = ? ${lock}`,
    [lotId]
  )
  return row ?? NO_LOT_PASSPORT
}

const json = (value: unknown): string => JSON.stringify(value)

async function write(
  sql: Sql,
  of: { itemId: string; lotId: string | null; conflict: string },
  { published, template, sections, texts, documents, values }: ItemPassport,
  actorId: string | null
): Promise<void> {
  await sql(
    `INSERT INTO traceability_passport
       (id, inventory_item_id, lot_id, published, template, sections, texts, documents, field_values, updated_by)
     VALUES (?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?::jsonb, ?::jsonb, ?)
     ON CONFLICT ${of.conflict} DO UPDATE
        SET published = excluded.published, template = excluded.template, sections = excluded.sections,
            texts = excluded.texts, documents = excluded.documents, field_values = excluded.field_values,
            updated_by = excluded.updated_by, updated_at = clock_timestamp()`,
    [
      newId("pass"),
      of.itemId,
      of.lotId,
      published,
      template,
      json(sections),
      json(texts),
      json(documents),
      json(values),
      actorId,
    ]
  )
}

export type ItemPassportChange = Partial<Omit<ItemPassport, "sections">> & {
  sections?: Partial<ItemPassport["sections"]>
}

/** What stays as it is may be left out. Returns the passport as it is then. */
export async function writeItemPassport(
  sql: Sql,
  itemId: string,
  { sections, ...change }: ItemPassportChange,
  actorId: string | null
): Promise<ItemPassport> {
  const before = await readItemPassport(sql, itemId, "FOR UPDATE")
  const next = { ...before, ...change, sections: { ...before.sections, ...sections } }
  const conflict = `(inventory_item_id) WHERE lot_id IS NULL`
  await write(sql, { itemId, lotId: null, conflict }, next, actorId)
  return next
}

/** The same of a lot or unit. */
export async function writeLotPassport(
  sql: Sql,
  lot: { id: string; inventory_item_id: string },
  change: Partial<LotPassport>,
  actorId: string | null
): Promise<LotPassport> {
  const next = { ...(await readLotPassport(sql, lot.id, "FOR UPDATE")), ...change }
  const conflict = `(lot_id) WHERE lot_id IS NOT NULL`
  const of = { itemId: lot.inventory_item_id, lotId: lot.id, conflict }
  await write(sql, of, { ...NO_PASSPORT, ...next }, actorId)
  return next
}
