import { say } from "../../../../shared/say"
import { TraceabilityError } from "../../../../shared/traceability-error"
import type { Sql } from "../../sql"
import { lockLot } from "../../stock/lots/lock-lot"
import { endOfDayLater } from "../../stock/settings/time-zone"
import { readExtendedLot } from "./extension-rows"

/** Dates as text, exact to the microsecond. */
type Link = { id: string; days: number; before: string | null; until: string; created: string }

/** What `restoreExtension` puts back. */
export type RevokedExtension = {
  id: string
  lot_id: string
  warranty_until: string | null
  links: { id: string; before: string | null; until: string }[]
}

/**
 * In the order in which they were added, each of which ends later than the one before. Their `created_at` can say another
 * order: it is when a transaction started, and of two that wait for each other the later one may have started first.
 */
const readLinks = (sql: Sql, lotId: string): Promise<Link[]> =>
  sql<Link>(
    `SELECT id, days, warranty_before::text AS before, warranty_until::text AS until, created_at::text AS created
       FROM traceability_warranty_extension extension WHERE lot_id = ? AND revoked_at IS NULL ORDER BY extension.warranty_until, created_at, id`,
    [lotId]
  )

/** The extension and those that were added to it, one after the other. */
function chainFrom(links: Link[], id: string): Link[] {
  const chain = [links.find((link) => link.id === id)!]
  for (const link of links.slice(links.indexOf(chain[0]) + 1)) {
    if (link.before === chain[chain.length - 1].until) {
      chain.push(link)
    }
  }
  return chain
}

async function readUntil(sql: Sql, lotId: string): Promise<string | null> {
  const [lot] = await sql<{ until: string | null }>(
    `SELECT warranty_until::text AS until FROM traceability_lot WHERE id = ?`,
    [lotId]
  )
  return lot.until
}

const writeUntil = (sql: Sql, lotId: string, until: string | null) =>
  sql(
    `UPDATE traceability_lot SET warranty_until = ?::timestamptz, updated_at = now() WHERE id = ?`,
    [until, lotId]
  )

const writeLink = (sql: Sql, id: string, before: string | null, until: string) =>
  sql(
    `UPDATE traceability_warranty_extension SET warranty_before = ?::timestamptz, warranty_until = ?::timestamptz, updated_at = now()
      WHERE id = ?`,
    [before, until, id]
  )

/** Later extensions count from where the revoked one began. */
async function shorten(sql: Sql, lotId: string, [revoked, ...later]: Link[]): Promise<void> {
  let before = revoked.before
  for (const link of later) {
    const [{ until }] = await sql<{ until: string }>(
      `SELECT ${endOfDayLater("greatest(coalesce(?::timestamptz, ?::timestamptz), ?::timestamptz)", "?::int")}::text AS until`,
      [before, link.created, link.created, link.days]
    )
    await writeLink(sql, link.id, before, until)
    before = until
  }
  await writeUntil(sql, lotId, before)
}

/**
 * Takes back what an extension gave, as of now. A warranty that ended or started again since, because the unit came back and was perhaps
 * sold again, stays as it is. Throws `not_found`, and `invalid_state` (409) for one that is revoked already.
 */
export async function revokeExtension(
  sql: Sql,
  id: string,
  { reason, actor_id }: { reason: string; actor_id: string | null }
): Promise<RevokedExtension> {
  const lotId = await readExtendedLot(sql, id)
  await lockLot(sql, lotId)
  const links = await readLinks(sql, lotId)
  if (!links.some((link) => link.id === id)) {
    throw new TraceabilityError("invalid_state", say("invalid_state.extensionRevoked"), {
      status: 409,
    })
  }
  const warranty_until = await readUntil(sql, lotId)
  const chain = chainFrom(links, id)
  await sql(
    `UPDATE traceability_warranty_extension SET revoked_at = now(), revoked_by = ?, revoked_reason = ?, updated_at = now() WHERE id = ?`,
    [actor_id, reason, id]
  )
  if (chain[chain.length - 1].until === warranty_until) {
    await shorten(sql, lotId, chain)
  }
  return {
    id,
    lot_id: lotId,
    warranty_until,
    links: chain.map(({ id: linkId, before, until }) => ({ id: linkId, before, until })),
  }
}

/** Undoes `revokeExtension` when what followed it failed. */
export async function restoreExtension(sql: Sql, revoked: RevokedExtension): Promise<void> {
  await lockLot(sql, revoked.lot_id)
  await sql(
    `UPDATE traceability_warranty_extension SET revoked_at = NULL, revoked_by = NULL, revoked_reason = NULL, updated_at = now() WHERE id = ?`,
    [revoked.id]
  )
  for (const { id, before, until } of revoked.links) {
    await writeLink(sql, id, before, until)
  }
  await writeUntil(sql, revoked.lot_id, revoked.warranty_until)
}

/** Undoes `extendWarranty` when what followed it failed. */
export async function discardExtension(sql: Sql, id: string): Promise<void> {
  await revokeExtension(sql, id, { reason: "Undone", actor_id: null })
  await sql(`DELETE FROM traceability_warranty_extension WHERE id = ?`, [id])
}
