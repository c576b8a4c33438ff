import type { IdentifierKind } from "../../../../types/identifier"
import { newId } from "../../new-id"
import { DEFAULT_IDENTIFIER_KINDS } from "../../numbers/identifiers/identifier-kinds"
import type { Sql } from "../../sql"

const select = (sql: Sql, lock: "" | "FOR SHARE"): Promise<IdentifierKind[]> =>
  sql<IdentifierKind>(
    `SELECT code, label, is_unique AS "unique", format AS "check" FROM traceability_identifier_kind ORDER BY position, code ${lock}`
  )

/** The kinds of second identifiers that the shop keeps, in its order. */
export async function readIdentifierKinds(sql: Sql): Promise<IdentifierKind[]> {
  const kinds = await select(sql, "")
  return kinds.length ? kinds : DEFAULT_IDENTIFIER_KINDS
}

/** Writes down the kinds that every shop begins with, unless there are any. */
export async function ensureIdentifierKinds(sql: Sql): Promise<void> {
  await sql(
    `INSERT INTO traceability_identifier_kind (id, code, label, is_unique, format, position)
     SELECT k.id, k.code, k.label, k.is_unique, k.format, k.place::int
       FROM unnest(?::text[], ?::text[], ?::text[], ?::boolean[], ?::text[]) WITH ORDINALITY
            AS k (id, code, label, is_unique, format, place)
      WHERE NOT EXISTS (SELECT 1 FROM traceability_identifier_kind)
     ON CONFLICT (code) DO NOTHING`,
    [
      DEFAULT_IDENTIFIER_KINDS.map(() => newId("idkind")),
      DEFAULT_IDENTIFIER_KINDS.map((kind) => kind.code),
      DEFAULT_IDENTIFIER_KINDS.map((kind) => kind.label),
      DEFAULT_IDENTIFIER_KINDS.map((kind) => kind.unique),
      DEFAULT_IDENTIFIER_KINDS.map((kind) => kind.check),
    ]
  )
}

/** The same for whoever stores identifiers: nobody changes a kind until the transaction ends. */
export async function holdIdentifierKinds(sql: Sql): Promise<IdentifierKind[]> {
  await ensureIdentifierKinds(sql)
  return select(sql, "FOR SHARE")
}
