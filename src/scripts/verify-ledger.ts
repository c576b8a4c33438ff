import type { ExecArgs } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { verifyLedger } from "../application/verify-ledger"

function readNoted(args: string[]): { upto: number; digest: string } | undefined {
  const [upto, digest] = args
  if (!upto) {
    return undefined
  }
  if (!/^\d+$/.test(upto) || !/^[0-9a-f]{64}$/.test(digest ?? "")) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      "Give the number and the digest that an earlier run printed, or nothing."
    )
  }
  return { upto: Number(upto), digest }
}

/**
 * Verifies the whole ledger and names the first broken movement. It prints a number and a digest to note outside of the
 * shop; given again as arguments, they prove that nothing up to there was changed, cut off or computed anew.
 *
 *   npx medusa exec node_modules/medusa-plugin-traceability/.medusa/server/src/scripts/verify-ledger.js [number digest]
 */
export default async function verifyLedgerScript({ container, args }: ExecArgs): Promise<void> {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  const noted = readNoted(args)
  const { ok, upto, movements, digest, broken } = await verifyLedger(container, noted)

  if (ok) {
    logger.info(`The ledger is intact: ${movements} movements. To be noted: ${upto} ${digest}`)
    return
  }
  const [first] = broken
  if (first) {
    logger.error(
      `The ledger was changed. The first broken movement is number ${first.seq} (${first.id}): ${first.reference}, lot ${first.lot_name ?? first.lot_id}. Lots with a broken movement: ${broken.length}${broken.length === 100 ? " or more" : ""}.`
    )
  } else {
    logger.error(
      `The ledger up to movement ${upto} is not the one that was noted: its digest is now ${digest}. Movements were removed or computed anew.`
    )
  }
  process.exitCode = 1
}
