import { randomBytes } from "crypto"
import type { PassportAlertKind } from "../../../types/passport"
import { newId } from "../new-id"
import type { Sql } from "../sql"
import { flagLookedUpOften } from "./flag-looked-up-often"
import { readPassportSettings } from "./passport-settings"

/** One visitor's look-ups of one number on one day. */
export type CountedLookup = {
  day: string
  number: string
  visitor: string
  found: boolean
  lot_id: string | null
  hits: number
  at: Date
}

export type RaisedAlert = { id: string; kind: PassportAlertKind; lot_id: string | null }

/** The salt of a day, the same on every server; made by whoever asks first. */
export async function saltOfDay(sql: Sql, day: string): Promise<string> {
  await sql(
    `INSERT INTO traceability_passport_salt (id, day, salt) VALUES (?, ?, ?) ON CONFLICT (day) DO NOTHING`,
    [newId("psalt"), day, randomBytes(32).toString("hex")]
  )
  const [{ salt }] = await sql<{ salt: string }>(
    `SELECT salt FROM traceability_passport_salt WHERE day = ?`,
    [day]
  )
  return salt
}

/** So much of an address tells it from others: a row of the index holds no 3,000 bytes. */
const NUMBER_MAX = 600

/** In the order of the index, so that two servers do not wait for each other. */
async function insertLookups(sql: Sql, given: CountedLookup[]): Promise<void> {
  const keyOf = (row: CountedLookup) => [row.day, row.number, row.visitor].join("\n")
  const rows = given
    .map((row) => ({ ...row, number: row.number.slice(0, NUMBER_MAX) }))
    .sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
  await sql(
    `INSERT INTO traceability_passport_lookup AS l (id, day, number, visitor, found, lot_id, hits, first_at, last_at)
     SELECT id, day, number, visitor, found, lot_id, hits, at, at
       FROM unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::boolean[], ?::text[], ?::int[], ?::timestamptz[])
              AS t (id, day, number, visitor, found, lot_id, hits, at)
     ON CONFLICT (day, number, visitor) DO UPDATE
        SET hits = l.hits + excluded.hits, last_at = excluded.last_at, found = excluded.found,
            lot_id = excluded.lot_id, updated_at = now()`,
    [
      rows.map(() => newId("plook")),
      rows.map((row) => row.day),
      rows.map((row) => row.number),
      rows.map((row) => row.visitor),
      rows.map((row) => row.found),
      rows.map((row) => row.lot_id),
      rows.map((row) => row.hits),
      rows.map((row) => row.at.toISOString()),
    ]
  )
}

/** Of each kind what counts, and for whom it is counted. A lot has many labels, so only serial numbers can look copied. */
const RULES: Record<PassportAlertKind, { subject: string; where: string; count: string }> = {
  copied: {
    subject: "l.number",
    where: "l.found AND lot.kind = 'serial'",
    count: "count(DISTINCT l.visitor)",
  },
  guessing: { subject: "l.visitor", where: "NOT l.found", count: "count(DISTINCT l.number)" },
  invented: {
    subject: "l.number",
    where: "NOT l.found AND l.lot_id IS NULL",
    count: "count(DISTINCT l.visitor)",
  },
}

const raise = (
  sql: Sql,
  kind: PassportAlertKind,
  limit: number,
  days: string[],
  subjects: string[]
): Promise<(RaisedAlert & { is_new: boolean })[]> => {
  const { subject, where, count } = RULES[kind]
  return sql(
    `INSERT INTO traceability_passport_alert AS a
       (id, day, kind, subject, number, lot_id, visitors, numbers, hits, first_at, last_at)
     SELECT 'palert_' || upper(replace(gen_random_uuid()::text, '-', '')), l.day, ?, ${subject}, max(l.number), max(l.lot_id),
            count(DISTINCT l.visitor), count(DISTINCT l.number), sum(l.hits), min(l.first_at), max(l.last_at)
       FROM traceability_passport_lookup l LEFT JOIN traceability_lot lot ON lot.id = l.lot_id
      WHERE l.day = ANY(?::text[]) AND ${subject} = ANY(?::text[]) AND ${where}
      GROUP BY l.day, ${subject} HAVING ${count} >= ?
     ON CONFLICT (day, kind, subject) DO UPDATE
        SET visitors = excluded.visitors, numbers = excluded.numbers, hits = excluded.hits, last_at = excluded.last_at,
            updated_at = now()
     RETURNING a.id, a.kind, a.lot_id, (xmax = 0) AS is_new`,
    [kind, days, subjects, limit]
  )
}

/**
 * Adds look-ups to what was counted. Returns the alerts that they raise, each once a day. A unit whose number looks copied is suspicious
 * from then on, so that whoever scans it is warned.
 */
export async function countLookups(sql: Sql, rows: CountedLookup[]): Promise<RaisedAlert[]> {
  await insertLookups(sql, rows)
  const settings = await readPassportSettings(sql)
  const days = [...new Set(rows.map((row) => row.day))]
  const numbers = [...new Set(rows.map((row) => row.number))]
  const visitors = [...new Set(rows.map((row) => row.visitor))]
  const raised = [
    ...(await raise(sql, "copied", settings.copied_after, days, numbers)),
    ...(await raise(sql, "guessing", settings.guessing_after, days, visitors)),
    ...(await raise(sql, "invented", settings.invented_after, days, numbers)),
  ]
  const fresh = raised
    .filter((alert) => alert.is_new)
    .map(({ id, kind, lot_id }) => ({ id, kind, lot_id }))
  await flagLookedUpOften(
    sql,
    fresh.filter(({ kind }) => kind === "copied").map(({ id }) => id)
  )
  return fresh
}

/** Deletes look-ups of before a day, and the salts of before yesterday: with those gone no hash can be made again. */
export async function pruneLookups(sql: Sql, before: string, saltsBefore: string): Promise<void> {
  await sql(`DELETE FROM traceability_passport_lookup WHERE day < ?`, [before])
  await sql(`DELETE FROM traceability_passport_salt WHERE day < ?`, [saltsBefore])
}
