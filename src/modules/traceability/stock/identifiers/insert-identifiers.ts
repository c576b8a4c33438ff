import { say } from "../../../../shared/say"
import type { GivenIdentifier } from "../../../../types/identifier"
import { TraceabilityError } from "../../../../shared/traceability-error"
import { newId } from "../../new-id"
import { readIdentifiers } from "../../numbers/identifiers/read-identifiers"
import type { Sql } from "../../sql"
import { holdIdentifierKinds } from "./read-identifier-kinds"

export type IdentifiersOfLot = {
  lot_id: string
  identifiers?: readonly GivenIdentifier[] | null
}

const UNIQUE_VIOLATION = "23505"

/** The caller has checked them: only what somebody else has stored since can violate the unique index. */
function asTraceabilityError(error: { code?: string; detail?: string }): unknown {
  if (error.code !== UNIQUE_VIOLATION) {
    return error
  }
  const [, kind, key] = error.detail?.match(/\)=\(([^,]*), (.*)\) already exists/) ?? []
  return new TraceabilityError(
    "identifier_exists",
    key
      ? say("identifier_exists.justGiven", { kind, value: key })
      : say("identifier_exists.oneJustGiven"),
    { status: 409 }
  )
}

/**
 * Stores second identifiers of any number of units in one statement; those that a unit has already stay as they are. Throws
 * `invalid_name` for one that cannot be read, `identifier_exists` (409) for one that another unit has got since it was checked.
 */
export async function insertIdentifiers(
  sql: Sql,
  lots: IdentifiersOfLot[],
  claimId: string | null
): Promise<void> {
  const given = lots.filter((lot) => lot.identifiers?.length)
  if (!given.length) {
    return
  }
  const kinds = await holdIdentifierKinds(sql)
  const rows = given.flatMap(({ lot_id, identifiers }) => {
    const { good, problems } = readIdentifiers(identifiers!, kinds)
    if (problems.length) {
      throw new TraceabilityError("invalid_name", problems[0].message)
    }
    return good.map((one) => ({ ...one, lot_id }))
  })
  // In one order, so that two that store the same ones wait for each other instead of for ever.
  rows.sort((a, b) => (a.kind + a.key < b.kind + b.key ? -1 : 1))
  await sql(
    `INSERT INTO traceability_lot_identifier (id, lot_id, kind, value, key, is_unique, claim_id)
     SELECT i.id, i.lot_id, i.kind, i.value, i.key, i.is_unique, ?
       FROM unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::boolean[])
            AS i (id, lot_id, kind, value, key, is_unique)
     ON CONFLICT (lot_id, kind, key) DO NOTHING`,
    [
      claimId,
      rows.map(() => newId("lident")),
      rows.map((row) => row.lot_id),
      rows.map((row) => row.kind),
      rows.map((row) => row.value),
      rows.map((row) => row.key),
      rows.map((row) => row.unique),
    ]
  ).catch((error) => {
    throw asTraceabilityError(error)
  })
}
