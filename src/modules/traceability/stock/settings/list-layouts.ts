import type { AdminTraceabilityListLayout } from "../../../../types/http/list-layouts"
import { newId } from "../../new-id"
import { foldText } from "../../numbers/naming/fold-text"
import type { Sql } from "../../sql"

type Layout = AdminTraceabilityListLayout
export type WriteListLayout = Pick<Layout, "partner_name" | "titles" | "reading"> & {
  actor_id: string | null
}

/** How people write the same words differently. */
const keyOf = (text: string): string => foldText(text).replace(/ +/g, " ").toLowerCase()

const titlesKey = (titles: Layout["titles"]): string =>
  JSON.stringify(titles.map((title) => title && keyOf(title)))

const COLUMNS = `id, partner_name, titles, reading, updated_by, updated_at`

/** What was said of a partner's lists, the latest first. */
export const readListLayouts = (sql: Sql, partnerName: string): Promise<Layout[]> =>
  sql<Layout>(
    `SELECT ${COLUMNS} FROM traceability_list_layout WHERE partner_key = ? ORDER BY updated_at DESC, id LIMIT 100`,
    [keyOf(partnerName)]
  )

/** Remembers how a partner's lists with these titles are read, in place of what was said of them before. */
export async function writeListLayout(sql: Sql, layout: WriteListLayout): Promise<Layout> {
  const [written] = await sql<Layout>(
    `INSERT INTO traceability_list_layout (id, partner_name, partner_key, titles, titles_key, reading, updated_by)
     VALUES (?, ?, ?, ?::jsonb, ?, ?::jsonb, ?)
     ON CONFLICT (partner_key, titles_key) DO UPDATE
        SET partner_name = excluded.partner_name, titles = excluded.titles, reading = excluded.reading,
            updated_by = excluded.updated_by, updated_at = now()
     RETURNING ${COLUMNS}`,
    [
      newId("llay"),
      foldText(layout.partner_name),
      keyOf(layout.partner_name),
      JSON.stringify(layout.titles),
      titlesKey(layout.titles),
      JSON.stringify(layout.reading),
      layout.actor_id,
    ]
  )
  return written
}
