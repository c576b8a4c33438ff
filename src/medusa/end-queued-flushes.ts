import { UnitOfWork } from "@medusajs/framework/mikro-orm/core"

const ENDS = Symbol.for("medusa-plugin-traceability.ends-queued-flushes")

/** Of MikroORM's unit of work, what is private in its types. */
type Flushing = {
  working: boolean
  flushQueue: (() => Promise<void>)[]
  doCommit?: () => Promise<void>
}
type Prototype = { commit: (this: Flushing) => Promise<void>; [ENDS]?: true }

/** Those that waited end with the error of the one that failed, and write nothing. */
async function failQueued(unit: Flushing, error: unknown): Promise<void> {
  const queued = unit.flushQueue.splice(0)
  unit.doCommit = () => Promise.reject(error as Error)
  try {
    for (const flush of queued) {
      await flush()
    }
  } finally {
    delete unit.doCommit
  }
}

/**
 * Makes MikroORM end the flushes that wait for one that failed. Version 6 forgets them: they never end, so Medusa, which writes
 * several things of one transaction at once and waits for all of them, never rolls that back, never answers, and keeps its locks. That
 * is so when the disk is full, or a connection is lost, while an order is changed. Running it twice does nothing.
 */
export function endQueuedFlushes(): void {
  const prototype = UnitOfWork.prototype as unknown as Prototype
  if (prototype[ENDS]) {
    return
  }
  const { commit } = prototype
  prototype[ENDS] = true
  prototype.commit = async function (this: Flushing): Promise<void> {
    const isFirst = !this.working
    try {
      await commit.call(this)
    } catch (error) {
      if (isFirst && this.flushQueue.length > 0) {
        await failQueued(this, error)
      }
      throw error
    }
  }
}
