import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

export type Announcement<Row> = {
  /** The key of the lock that keeps two instances from announcing the same. */
  lock: string
  /** In seconds. */
  timeout: number
  /** Rows that are not announced yet, a batch of them; after the last row of the batch before, if there was one. */
  read: (last: Row | undefined) => Promise<Row[]>
  messageOf: (row: Row) => { name: string; data: object }
  /** Records that these were announced: they are not read again. */
  mark: (rows: Row[]) => Promise<unknown>
}

async function announceAll<Row>(
  container: MedusaContainer,
  { read, messageOf, mark }: Announcement<Row>
): Promise<number> {
  let announced = 0
  let last: Row | undefined
  for (;;) {
    const rows = await read(last)
    if (!rows.length) {
      return announced
    }
    await container.resolve(Modules.EVENT_BUS).emit(rows.map(messageOf))
    await mark(rows)
    announced += rows.length
    last = rows.at(-1)
  }
}

/**
 * Emits an event for each row that waits for its own, batch by batch, and returns how many. Events are emitted before they are recorded:
 * a process that dies in between emits one batch again, while the other order would never emit it.
 */
export const announceBatches = <Row>(
  container: MedusaContainer,
  announcement: Announcement<Row>
): Promise<number> =>
  container
    .resolve(Modules.LOCKING)
    .execute(announcement.lock, () => announceAll(container, announcement), {
      timeout: announcement.timeout,
    })
