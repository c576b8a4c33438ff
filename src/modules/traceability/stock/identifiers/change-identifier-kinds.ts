import { say } from "../../../../shared/say"
import type { IdentifierKind } from "../../../../types/identifier"
import { TraceabilityError } from "../../../../shared/traceability-error"
import { newId } from "../../new-id"
import { foldText } from "../../numbers/naming/fold-text"
import type { Sql } from "../../sql"
import { ensureIdentifierKinds, readIdentifierKinds } from "./read-identifier-kinds"

const NAMED_MAX = 20

/** How many units have an identifier of these kinds, by kind. */
async function countUses(sql: Sql, codes: string[]): Promise<Map<string, number>> {
  const uses = codes.length
    ? await sql<{ kind: string; n: number }>(
        `SELECT kind, count(*)::int AS n FROM traceability_lot_identifier WHERE kind = ANY(?::text[]) GROUP BY 1`,
        [codes]
      )
    : []
  return new Map(uses.map(({ kind, n }) => [kind, n]))
}

/** What units have of a kind can neither go without a word nor be read in another way than it was checked. */
async function refuseInUse(
  sql: Sql,
  before: IdentifierKind[],
  next: IdentifierKind[]
): Promise<void> {
  const after = new Map(next.map((kind) => [kind.code, kind]))
  const touched = before.filter((kind) => after.get(kind.code)?.check !== kind.check)
  const uses = await countUses(
    sql,
    touched.map((kind) => kind.code)
  )
  const used = touched.find((kind) => uses.has(kind.code))
  if (used) {
    const n = uses.get(used.code)!
    const what = say(after.has(used.code) ? "part.checkedOtherwise" : "part.removed")
    throw new TraceabilityError(
      "invalid_state",
      say(n === 1 ? "invalid_state.kindUsedByOne" : "invalid_state.kindUsed", {
        label: used.label,
        what,
        count: n,
      })
    )
  }
}

/** Before the index would refuse it, so that people learn which units share a number. */
async function refuseShared(sql: Sql, { code, label }: IdentifierKind): Promise<void> {
  const shared = await sql<{ value: string; names: string[]; n: number }>(
    `SELECT min(i.value) AS value, (array_agg(lot.name ORDER BY lot.name))[1:3] AS names, count(*)::int AS n
       FROM traceability_lot_identifier i JOIN traceability_lot lot ON lot.id = i.lot_id
      WHERE i.kind = ? GROUP BY i.key HAVING count(*) > 1 ORDER BY 1 LIMIT ${NAMED_MAX}`,
    [code]
  )
  if (shared.length) {
    const said = shared.map(({ value, names, n }) =>
      say(n > names.length ? "part.valueOfMore" : "part.valueOf", { value, names })
    )
    throw new TraceabilityError(
      "identifier_exists",
      say("identifier_exists.shared", {
        label,
        shared: said.reduce((one, other) => say("part.listed", { one, other })),
      })
    )
  }
}

/** Codes and labels, as they are stored; a column of a list is recognised by either. */
function cleaned(kinds: IdentifierKind[]): IdentifierKind[] {
  const next = kinds.map((kind) => ({ ...kind, label: foldText(kind.label) }))
  const seen = new Set<string>()
  for (const { code, label } of next) {
    for (const word of new Set([code.toLowerCase(), label.toLowerCase()])) {
      if (!word || seen.has(word)) {
        throw new TraceabilityError(
          "invalid_state",
          word
            ? say("invalid_state.kindsCalledAlike", { word })
            : say("invalid_state.kindWithoutName", { code })
        )
      }
      seen.add(word)
    }
  }
  return next
}

/**
 * Puts these kinds in the place of those that the shop keeps; returns them. Units keep the identifiers they have, and the copy
 * of `unique` on them changes in the same transaction. Throws `identifier_exists` naming the units that share a number of a
 * kind that is to be unique, `invalid_state` for a kind in use that is removed or checked in another way.
 */
export async function changeIdentifierKinds(
  sql: Sql,
  kinds: IdentifierKind[]
): Promise<IdentifierKind[]> {
  // Whoever stores an identifier holds its kind, so it either is seen here or sees what is written here.
  await sql(`LOCK TABLE traceability_identifier_kind IN SHARE ROW EXCLUSIVE MODE`)
  await ensureIdentifierKinds(sql)
  await sql(`SELECT 1 FROM traceability_identifier_kind ORDER BY code FOR UPDATE`)
  const before = await readIdentifierKinds(sql)
  const next = cleaned(kinds)
  await refuseInUse(sql, before, next)
  for (const kind of next) {
    const known = before.find(({ code }) => code === kind.code)
    if (kind.unique && !known?.unique) {
      await refuseShared(sql, kind)
    }
  }
  await sql(
    `UPDATE traceability_lot_identifier i SET is_unique = k.is_unique, updated_at = now()
       FROM unnest(?::text[], ?::boolean[]) AS k (code, is_unique) WHERE k.code = i.kind AND k.is_unique <> i.is_unique`,
    [next.map((kind) => kind.code), next.map((kind) => kind.unique)]
  )
  await sql(`DELETE FROM traceability_identifier_kind WHERE code <> ALL(?::text[])`, [
    next.map((kind) => kind.code),
  ])
  await sql(
    `INSERT INTO traceability_identifier_kind (id, code, label, is_unique, format, position)
     SELECT k.id, k.code, k.label, k.is_unique, k.format, k.place::int
       FROM unnest(?::text[], ?::text[], ?::text[], ?::boolean[], ?::text[]) WITH ORDINALITY
            AS k (id, code, label, is_unique, format, place)
     ON CONFLICT (code) DO UPDATE SET label = excluded.label, is_unique = excluded.is_unique, format = excluded.format,
        position = excluded.position, updated_at = now()`,
    [
      next.map(() => newId("idkind")),
      next.map((kind) => kind.code),
      next.map((kind) => kind.label),
      next.map((kind) => kind.unique),
      next.map((kind) => kind.check),
    ]
  )
  return next
}
