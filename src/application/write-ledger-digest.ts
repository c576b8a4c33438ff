import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import type { LedgerDigestRow } from "../modules/traceability/stock/integrity/digest-rows"
import type { Chain } from "../modules/traceability/stock/integrity/chain-heads"
import { TraceabilityEvents } from "../types/events"
import type { LedgerDigest } from "../types/ledger-digest"
import { compareLedgerDigests } from "./compare-ledger-digests"
import { digestOfChain } from "./digest-of-chain"
import { withTraceability } from "./with-traceability"

/** What a chain is up to a row. No lock is held meanwhile: behind that row nothing is written any more. */
async function noteChain(container: MedusaContainer, chain: Chain, upto: number) {
  const end = await withTraceability(container, (service) => service.readChainEnd(chain, upto))
  return { ...end, digest: await digestOfChain(container, chain, upto) }
}

/** What was noted before is compared first: a digest of a ledger that was shortened must not pass for a good one. */
async function makeDigest(container: MedusaContainer, day: string, now: Date): Promise<void> {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  for (const difference of await compareLedgerDigests(container)) {
    logger.error(`The ledger is not the one of ${difference.day}: ${difference.message}`)
  }
  const movementSeq = await withTraceability(container, (service) => service.readLedgerEnd())
  const changeSeq = await withTraceability(container, (service) => service.readChangesEnd())
  const movements = await noteChain(container, "movements", movementSeq)
  const changes = await noteChain(container, "changes", changeSeq)
  const content = {
    day,
    movement_seq: movementSeq,
    movement_count: movements.count,
    movement_last_hash: movements.last_hash,
    movement_digest: movements.digest,
    change_seq: changeSeq,
    change_count: changes.count,
    change_last_hash: changes.last_hash,
    change_digest: changes.digest,
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
    const data: LedgerDigest = { ...digest, made_at: digest.made_at.toISOString() }
    await container
      .resolve(Modules.EVENT_BUS)
      .emit({ name: TraceabilityEvents.LEDGER_DIGEST, data })
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

/** A digest that does not get out is logged, named by the integrity check, and tried again at the next run, before later ones. */
async function deliverAll(container: MedusaContainer, target: "file" | "event"): Promise<void> {
  for (;;) {
    const digest = await withTraceability(container, (service) => service.claimUndeliveredDigest())
    if (!digest) {
      return
    }
    try {
      const fileId = await deliver(container, target, digest)
      await withTraceability(container, (service) => service.markDigestDelivered(digest.id, fileId))
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error)
      await withTraceability(container, (service) => service.markDigestUndelivered(digest.id, why))
      container
        .resolve(ContainerRegistrationKeys.LOGGER)
        .error(
          `The ledger's digest of ${digest.day} was not written (${target}); it is tried again: ${why}`
        )
      return
    }
  }
}

/**
 * Makes the digest of the day (in UTC), once, and gets it and those that are late to where the shop wants them. Does nothing
 * when the shop wants none. Several servers may do so at once: the database keeps one digest a day, and gives each to one
 * of them to deliver.
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
  const digests = await withTraceability(container, (service) => service.readDigests())
  if (!digests.some((digest) => digest.day === day)) {
    await makeDigest(container, day, now)
  }
  await deliverAll(container, target)
}
