import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import type { LedgerDigestRow } from "../modules/traceability/stock/integrity/digest-rows"
import { TraceabilityEvents } from "../types/events"
import { compareLedgerDigests } from "./compare-ledger-digests"
import { digestOfChain } from "./digest-of-chain"
import { withTraceability } from "./with-traceability"

const UNDELIVERED_MAX = 31

/** What was noted before is compared first: a digest of a ledger that was shortened must not pass for a good one. */
async function makeDigest(container: MedusaContainer, day: string, now: Date): Promise<void> {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  for (const difference of await compareLedgerDigests(container)) {
    logger.error(`The ledger is not the one of ${difference.day}: ${difference.message}`)
  }
  const end = (chain: "movements" | "changes") =>
    withTraceability(container, (service) => service.readChainEnd(chain))
  const movements = await end("movements")
  const changes = await end("changes")
  const content = {
    day,
    movement_seq: movements.seq,
    movement_count: movements.count,
    movement_last_hash: movements.last_hash,
    movement_digest: await digestOfChain(container, "movements", movements.seq),
    change_seq: changes.seq,
    change_count: changes.count,
    change_last_hash: changes.last_hash,
    change_digest: await digestOfChain(container, "changes", changes.seq),
  }
  await withTraceability(container, (service) => service.recordDigest(content, now))
}

/** Gets one digest out of the shop. Returns the id of its file, if it is one. */
async function deliver(
  container: MedusaContainer,
  target: "file" | "event",
  { delivered_at: _, ...digest }: LedgerDigestRow
): Promise<string | null> {
  if (target === "event") {
    await container
      .resolve(Modules.EVENT_BUS)
      .emit({ name: TraceabilityEvents.LEDGER_DIGEST, data: digest })
    return null
  }
  const [file] = await container.resolve(Modules.FILE).createFiles([
    {
      filename: `traceability-ledger-${digest.day}.json`,
      mimeType: "application/json",
      content: Buffer.from(JSON.stringify(digest, null, 2)).toString("base64"),
      access: "private",
    },
  ])
  return file.id
}

/** A digest that does not get out is logged and tried again at the next run, with those that came before it. */
async function deliverAll(container: MedusaContainer, target: "file" | "event"): Promise<void> {
  const digests = await withTraceability(container, (service) =>
    service.readUndeliveredDigests(UNDELIVERED_MAX)
  )
  for (const digest of digests) {
    try {
      const fileId = await deliver(container, target, digest)
      await withTraceability(container, (service) => service.markDigestDelivered(digest.id, fileId))
    } catch (error) {
      container
        .resolve(ContainerRegistrationKeys.LOGGER)
        .error(
          `The ledger's digest of ${digest.day} was not written (${target}); it is tried again: ${error instanceof Error ? error.message : String(error)}`
        )
      return
    }
  }
}

/**
 * Makes the digest of the day (in UTC), once, and gets it and those that are late to where the shop wants them. Does nothing
 * when the shop wants none. The lock keeps two servers from delivering the same digest.
 */
export async function writeLedgerDigest(
  container: MedusaContainer,
  now: Date = new Date()
): Promise<void> {
  const { ledger_digest: target } = await withTraceability(container, (service) =>
    service.readSettings()
  )
  if (target === "off") {
    return
  }
  const day = now.toISOString().slice(0, 10)
  await container.resolve(Modules.LOCKING).execute(
    "traceability:ledger-digest",
    async () => {
      const digests = await withTraceability(container, (service) => service.readDigests())
      if (!digests.some((digest) => digest.day === day)) {
        await makeDigest(container, day, now)
      }
      await deliverAll(container, target)
    },
    { timeout: 60 }
  )
}
