import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules, OrderChangeStatus } from "@medusajs/framework/utils"
import { cancelReturnReceiveWorkflow } from "@medusajs/medusa/core-flows"
import { withOrderLock } from "../../application/with-order-lock"
import { withTraceability } from "../../application/with-traceability"
import { ANY_RECEIVE_NOTE } from "./receive-note"
import { syncOrderReturnWorkflow } from "./workflows/sync-order-return"

const AT_ONCE = 100

/** Does each of them; one that fails is logged, and the others are done all the same. Returns how many were. */
async function doEach<T>(
  container: MedusaContainer,
  things: T[],
  act: (thing: T) => Promise<unknown>
): Promise<number> {
  let done = 0
  for (const thing of things) {
    try {
      await act(thing)
      done++
    } catch (error) {
      container
        .resolve(ContainerRegistrationKeys.LOGGER)
        .error("A return that was left half done was not settled", error as Error)
    }
  }
  return done
}

type Receive = { id: string; order_id: string; return_id: string }

/** Changes that a validated operation had started in Medusa before `before`, without the claim that would finish them. */
async function readAbandonedReceives(
  container: MedusaContainer,
  before: Date,
  id?: string
): Promise<Receive[]> {
  const changes = (await container.resolve(Modules.ORDER).listOrderChanges(
    {
      ...(id ? { id } : {}),
      status: OrderChangeStatus.PENDING,
      internal_note: { $like: ANY_RECEIVE_NOTE },
      created_at: { $lt: before },
    } as object,
    { take: AT_ONCE, select: ["id", "order_id", "return_id"] }
  )) as unknown as Receive[]
  const claims = changes.length
    ? await withTraceability(container, (service) =>
        service.listStockClaims(
          { state: "open", kind: "return", order_id: changes.map((change) => change.order_id) },
          { select: ["id", "order_id"] }
        )
      )
    : []
  const claimed = new Set(claims.map((claim) => claim.order_id))
  return changes.filter((change) => !claimed.has(change.order_id))
}

/** The operations that still wait for a return which was cancelled in Medusa. */
async function readCancelledReturns(container: MedusaContainer): Promise<string[]> {
  const waiting = await withTraceability(container, (service) => service.readAwaitedReturns())
  if (!waiting.length) {
    return []
  }
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "return",
    fields: ["id"],
    filters: { id: waiting, status: "canceled" },
  })
  return data.map(({ id }) => id)
}

/**
 * What a process that died has left of returns without a claim: a receiving that an operation had started in Medusa and that keeps its order
 * from being changed, which is cancelled; and an operation of a return that was cancelled meanwhile, which follows it.
 * Returns how many were settled.
 */
export async function settleReturns(container: MedusaContainer, before: Date): Promise<number> {
  const receives = await doEach(
    container,
    await readAbandonedReceives(container, before),
    ({ id, order_id, return_id }) =>
      withOrderLock(container, order_id, async () => {
        // Somebody may have received it while the lock was waited for.
        const isLeft = (await readAbandonedReceives(container, before, id)).length > 0
        return isLeft && cancelReturnReceiveWorkflow(container).run({ input: { return_id } })
      })
  )
  const cancelled = await doEach(container, await readCancelledReturns(container), (return_id) =>
    syncOrderReturnWorkflow(container).run({ input: { return_id, actor_id: null } })
  )
  return receives + cancelled
}
