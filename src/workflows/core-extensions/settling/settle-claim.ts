import type { MedusaContainer } from "@medusajs/framework/types"
import type {
  Claim,
  ClaimKind,
  Claims,
  LevelChange,
} from "../../../modules/traceability/operations/claims/claim"
import { offerFreedStock } from "../../../application/offer-freed-stock"
import { withLocks } from "../../../application/with-locks"
import { withOrderLock } from "../../../application/with-order-lock"
import { withTraceability } from "../../../application/with-traceability"
import { adjustLevels } from "../../operations/adjust-levels"
import { judgeFulfillment } from "./judge-fulfillment"
import { judgeFulfillmentCancel } from "./judge-fulfillment-cancel"
import { judgeLevels } from "./judge-levels"
import { judgeOrderCancel } from "./judge-order-cancel"
import { judgeReturn } from "./judge-return"
import { levelChangesOf } from "./level-changes-of"
import { endPartialShipment } from "../partial-shipment"
import { tellSettled } from "./tell-settled"
import { isStuck, type Stuck, type Verdict } from "./verdict"

type Judge<C extends Claim> = (
  container: MedusaContainer,
  claim: C,
  before: Date
) => Promise<Verdict | Stuck>

/** Had Medusa done its part of a claim when the process died? Stuck, with why, where that cannot be known now. */
const JUDGE: { [Kind in ClaimKind]: Judge<Claims[Kind]> } = {
  receipt: judgeLevels,
  return: judgeReturn,
  own_operation: judgeLevels,
  production: judgeLevels,
  rework: judgeLevels,
  undo: judgeLevels,
  fulfillment: judgeFulfillment,
  fulfillment_cancel: judgeFulfillmentCancel,
  order_cancel: judgeOrderCancel,
}

const judge = <Kind extends ClaimKind>(
  container: MedusaContainer,
  kind: Kind,
  claim: Claims[Kind],
  before: Date
) => JUDGE[kind](container, claim, before)

const opposite = (changes: LevelChange[]): LevelChange[] =>
  changes.map((change) => ({ ...change, adjustment: -change.adjustment }))

/** The documents and the stock that a claim held are free for others now. */
export async function endClaim(container: MedusaContainer, claim: Claim): Promise<void> {
  await endPartialShipment(container, claim)
  await offerFreedStock(container, { operation_ids: claim.payload.operation_ids })
}

/**
 * Holds Medusa's locks while a claim is settled: of its order, then of the items whose levels it changes. Two servers that
 * settle the same claim do so one after the other.
 */
export function withClaimLocks<T>(
  container: MedusaContainer,
  claim: Claim,
  job: () => Promise<T>
): Promise<T> {
  const items = levelChangesOf(claim).map((change) => change.inventory_item_id)
  const keys = [`traceability:claim:${claim.id}`, ...items]
  const withItems = () => withLocks(container, keys, job)
  return claim.order_id ? withOrderLock(container, claim.order_id, withItems) : withItems()
}

/**
 * Confirms or releases a claim whose process died before `before`, as what Medusa shows decides. Returns false where it shows
 * neither; why is kept with the claim, for the person who releases it. The caller holds its locks, `withClaimLocks`. One that was settled meanwhile is left alone.
 */
export async function settleClaim(
  container: MedusaContainer,
  { id }: Pick<Claim, "id">,
  before: Date
): Promise<boolean> {
  const [claim] = await withTraceability(container, (service) =>
    service.readAbandonedClaims(before, [id])
  )
  if (!claim) {
    return true
  }
  const verdict = await judge(container, claim.kind, claim, before)
  if (isStuck(verdict)) {
    await withTraceability(container, (service) =>
      service.keepStuckReason(claim.id, verdict.stuck, null)
    )
    return false
  }
  if (!verdict.confirm) {
    await adjustLevels(container, opposite(verdict.to_reverse ?? []))
  }
  await verdict.finish?.()
  if (verdict.confirm) {
    const done = await withTraceability(container, (service) =>
      service.confirmClaim(claim.id, verdict.fulfillment_id)
    )
    if (done) {
      await tellSettled(container, claim.kind, done)
    }
  } else {
    await withTraceability(container, (service) => service.releaseClaim(claim.id))
  }
  await endClaim(container, claim)
  return true
}
