import type { Client } from "@medusajs/framework/pg"

export type Deed = "delivered" | "scrapped" | "transferred"

/** Which movements of the ledger a deed leaves, those that reverse another left out. */
const MOVEMENTS: Record<Deed, string> = {
  delivered: "m.to_location_id = 'customer'",
  scrapped: "m.to_location_id = 'scrap'",
  transferred: "m.from_location_id LIKE 'sloc_%' AND m.to_location_id LIKE 'sloc_%'",
}

type Count = { done: number; unknown: number }

/**
 * What clients were told became of serial numbers, to be held against the ledger: each deed that was answered stands there once,
 * none that was refused does, and of those that nobody answered each may.
 */
export class Journal {
  private readonly counts = new Map<string, Count>()

  note(deed: Deed, lotId: string, status: number): void {
    const key = `${deed} ${lotId}`
    const count = this.counts.get(key) ?? { done: 0, unknown: 0 }
    this.counts.set(key, count)
    count.done += status >= 200 && status < 300 ? 1 : 0
    count.unknown += status === 0 || status >= 500 ? 1 : 0
  }

  /** What does not agree, in words. `lotIds` are serial numbers that no other command moves in these ways. */
  async differences(database: Client, lotIds: string[]): Promise<string[]> {
    const found: string[] = []
    for (const deed of Object.keys(MOVEMENTS) as Deed[]) {
      const { rows } = await database.query<{ lot_id: string; moved: number }>(
        `SELECT lot_id, count(*)::int AS moved FROM traceability_lot_movement m
          WHERE reverses_id IS NULL AND ${MOVEMENTS[deed]} GROUP BY lot_id`
      )
      const moved = new Map(rows.map((row) => [row.lot_id, row.moved]))
      for (const lotId of lotIds) {
        const { done, unknown } = this.counts.get(`${deed} ${lotId}`) ?? { done: 0, unknown: 0 }
        const inLedger = moved.get(lotId) ?? 0
        if (inLedger < done || inLedger > done + unknown) {
          found.push(
            `${lotId}: ${done} to ${done + unknown} times ${deed}, ledger says ${inLedger}`
          )
        }
      }
    }
    return found
  }
}
