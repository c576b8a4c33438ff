import { newId } from "../new-id"
import type { Sql } from "../sql"

export type PassportSettings = {
  /** What the pages call the shop; null for the name of Medusa's store. */
  shop_name: string | null
  logo_url: string | null
  contact_url: string | null
  /** In which language a page is shown that has none of those a visitor reads. */
  language: string
  /** So many visitors of one serial number on a day, and it looks copied. */
  copied_after: number
  /** So many unknown numbers asked for by one visitor on a day, and it looks like guessing. */
  guessing_after: number
  /** So many visitors of one unknown number on a day, and it looks invented. */
  invented_after: number
}

const STANDARD: PassportSettings = {
  shop_name: null,
  logo_url: null,
  contact_url: null,
  language: "en",
  copied_after: 20,
  guessing_after: 10,
  invented_after: 3,
}

const COLUMNS = Object.keys(STANDARD) as (keyof PassportSettings)[]

export async function readPassportSettings(sql: Sql): Promise<PassportSettings> {
  const [row] = await sql<PassportSettings>(
    `SELECT ${COLUMNS.join(", ")} FROM traceability_passport_setting ORDER BY created_at LIMIT 1`
  )
  return row ?? STANDARD
}

/** Changes what is given and returns all of it. */
export async function writePassportSettings(
  sql: Sql,
  change: Partial<PassportSettings>
): Promise<PassportSettings> {
  await sql(`LOCK TABLE traceability_passport_setting IN SHARE ROW EXCLUSIVE MODE`)
  const next = { ...(await readPassportSettings(sql)), ...change }
  const values = COLUMNS.map((column) => next[column])
  const updated = await sql(
    `UPDATE traceability_passport_setting SET ${COLUMNS.map((column) => `${column} = ?`).join(", ")}, updated_at = clock_timestamp() RETURNING id`,
    values
  )
  if (!updated.length) {
    await sql(
      `INSERT INTO traceability_passport_setting (id, ${COLUMNS.join(", ")}) VALUES (?, ${COLUMNS.map(() => "?").join(", ")})`,
      [newId("pset"), ...values]
    )
  }
  return next
}
