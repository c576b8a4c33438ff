import type { ExecArgs } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { runCommand } from "../application/run-command"
import {
  type NotedChain,
  type NotedLedger,
  type VerifiedLedger,
  verifyLedger,
} from "../application/verify-ledger"
import type { Contradiction } from "../modules/traceability/stock/integrity/verify-facts"

function readChain(upto: string, digest: string | undefined): NotedChain {
  if (!/^\d+$/.test(upto) || !/^[0-9a-f]{64}$/.test(digest ?? "")) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      "Give the numbers and digests that an earlier run printed, or nothing."
    )
  }
  return { upto: Number(upto), digest: digest! }
}

function readNoted([upto, digest, changesUpto, changesDigest]: string[]): NotedLedger | undefined {
  return upto
    ? {
        ...readChain(upto, digest),
        ...(changesUpto ? { changes: readChain(changesUpto, changesDigest) } : {}),
      }
    : undefined
}

const many = (count: number) => `${count}${count === 100 ? " or more" : ""}`

const WHAT: Record<Contradiction["what"], string> = {
  name: "its name is not the one that it came in with or was given last",
  dates: "its dates are not those that it came in with or was given last",
  batch: "its batch is not the one that it came in with or was put into last",
  item: "its product is not the one that it came in with",
  hold: "whether, why and when it was blocked is not what was logged",
  genealogy: "what it went into is not what was logged",
  existence: "it is gone although it moved, or there although it was deleted",
}

/** What is wrong, one line each. */
function problemsOf(
  { upto, digest, broken, changes, differences }: VerifiedLedger,
  noted?: NotedLedger
): string[] {
  const lines: string[] = []
  const [movement] = broken
  if (movement) {
    lines.push(
      `The ledger was changed. The first broken movement is number ${movement.seq} (${movement.id}): ${movement.reference}, lot ${movement.lot_name ?? movement.lot_id}. Lots with a broken movement: ${many(broken.length)}.`
    )
  } else if (noted && noted.digest !== digest) {
    lines.push(
      `The ledger up to movement ${upto} is not the one that was noted: its digest is now ${digest}. Movements were removed or recomputed.`
    )
  }
  const [change] = changes.broken
  if (change) {
    lines.push(
      `The log of changes was changed. The first broken change is number ${change.seq} (${change.id}): ${change.kind}, lot ${change.lot_name ?? change.lot_id}. Lots with a broken change: ${many(changes.broken.length)}.`
    )
  } else if (noted?.changes && noted.changes.digest !== changes.digest) {
    lines.push(
      `The log of changes up to number ${changes.upto} is not the one that was noted: its digest is now ${changes.digest}. Changes were removed or recomputed.`
    )
  }
  return [
    ...lines,
    ...changes.contradicted.map(
      ({ lot_id, lot_name, what }) =>
        `Lot ${lot_name ?? lot_id} (${lot_id}) was changed past the log: ${WHAT[what]}.`
    ),
    ...differences.map(({ day, message }) => `The digest of ${day}: ${message}`),
  ]
}

/**
 * Verifies the whole ledger, movements and changes, and names the first broken row of each. It compares with the daily
 * digests, and prints numbers and digests to note outside of the shop; given again as arguments, they prove that nothing up
 * to there was changed, cut off or recomputed.
 *
 *   npx medusa-traceability verify [number digest [number digest]]
 */
export default runCommand(async ({ container, args }: ExecArgs) => {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  const noted = readNoted(args)
  const verified = await verifyLedger(container, noted)
  if (verified.ok) {
    const { movements, upto, digest, changes } = verified
    logger.info(
      `The ledger is intact: ${movements} movements, ${changes.count} changes. To be noted: ${upto} ${digest} ${changes.upto} ${changes.digest}`
    )
    return
  }
  problemsOf(verified, noted).forEach((line) => logger.error(line))
  process.exitCode = 1
})
