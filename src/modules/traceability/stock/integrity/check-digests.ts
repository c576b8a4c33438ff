import type { Sql } from "../../sql"
import { type IntegrityCheck, SAMPLES_MAX } from "./check-ledger"

/**
 * Says which daily digests of the ledger did not get out of the shop, and that none was made for more than a day, in a shop
 * that wants them. A digest that is made and not yet delivered is late after two hours.
 */
export async function checkDigests(sql: Sql): Promise<IntegrityCheck> {
  const late = await sql(
    `SELECT d.day, d.made_at AS since, d.last_error AS error
       FROM traceability_ledger_digest d JOIN traceability_setting s ON s.ledger_digest <> 'off'
      WHERE d.delivered_at IS NULL AND (d.last_error IS NOT NULL OR d.made_at < now() - interval '2 hours')
     UNION ALL
     SELECT to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD'), s.updated_at, 'No digest was made for more than a day.'
       FROM traceability_setting s
      WHERE s.ledger_digest <> 'off' AND s.updated_at < now() - interval '26 hours'
        AND NOT EXISTS (SELECT 1 FROM traceability_ledger_digest d WHERE d.made_at > now() - interval '26 hours')
      ORDER BY 1`
  )
  return {
    name: "ledger_digest_delivered",
    ok: !late.length,
    count: late.length,
    samples: late.slice(0, SAMPLES_MAX),
  }
}
