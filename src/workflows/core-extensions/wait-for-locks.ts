import { WorkflowManager } from "@medusajs/framework/orchestration"
import type { IInventoryService, ILockingModule, MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { adjustLevelsTogether } from "../../application/adjust-levels-together"
import { withLocks } from "../../application/with-locks"
import type { CoreStepArgs } from "./insert-step-after"

/* eslint-disable @typescript-eslint/no-explicit-any -- WorkflowManager is exported by Medusa but not typed for this use */

const WAITS = Symbol.for("medusa-plugin-traceability.waits")

/** Giving up on undoing leaves Medusa's level wrong for good, so that waits longer than anybody else can hold a lock. */
const UNDO_SECONDS = 60

/** The same service, which changes several levels together or not at all. */
const withLevelsTogether = (inventory: IInventoryService): IInventoryService =>
  new Proxy(inventory, {
    get: (target, name) =>
      name === "adjustInventory"
        ? (changes: Parameters<typeof adjustLevelsTogether>[1]) =>
            adjustLevelsTogether(target, changes)
        : Reflect.get(target, name, target),
  })

/** The same container, whose locks are taken as `withLocks` does, and whose levels change together. */
function withOurLocks(container: MedusaContainer, seconds?: number): MedusaContainer {
  const locking: Pick<ILockingModule, "execute"> = {
    execute: (keys, job) => withLocks(container, [keys].flat(), async () => job(), { seconds }),
  }
  const resolve = (key: string, ...more: unknown[]) => {
    if (key === Modules.LOCKING) {
      return locking
    }
    const found = (container as any).resolve(key, ...more)
    return key === Modules.INVENTORY ? withLevelsTogether(found) : found
  }
  return new Proxy(container, {
    get: (target, name) => (name === "resolve" ? resolve : Reflect.get(target, name)),
  })
}

/**
 * Makes steps of a core workflow that lock inventory items wait as ours do: one item after the other, 15 seconds instead of
 * five, and a minute where they undo. Who waits in vain gets a refusal with words instead of a server error. Returns false
 * when this Medusa does not have one of the steps. Running it twice does nothing.
 */
export function waitForLocks(workflowId: string, stepIds: string[]): boolean {
  const handlers = (WorkflowManager.getWorkflow(workflowId) as any)?.handlers_
  for (const stepId of stepIds) {
    const previous = handlers?.get(stepId)
    if (previous && !previous[WAITS]) {
      handlers.set(stepId, {
        ...previous,
        [WAITS]: true,
        invoke: (args: CoreStepArgs) =>
          previous.invoke({ ...args, container: withOurLocks(args.container) }),
        compensate: (args: CoreStepArgs) =>
          previous.compensate({ ...args, container: withOurLocks(args.container, UNDO_SECONDS) }),
      })
    }
  }
  return stepIds.every((stepId) => handlers?.has(stepId))
}
