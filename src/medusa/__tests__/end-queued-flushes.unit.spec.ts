import { UnitOfWork } from "@medusajs/framework/mikro-orm/core"
import { endQueuedFlushes } from "../end-queued-flushes"

type Unit = { commit: () => Promise<void>; working: boolean }

/** MikroORM's unit of work, of which only the writing is ours: `write` answers or fails each flush. */
function unitThat(write: () => Promise<void>): Unit {
  const own = Object.assign(Object.create(UnitOfWork.prototype) as object, {
    doCommit: write,
    postCommitCleanup: () => undefined,
  })
  const unit = Object.create(own) as Unit
  return Object.assign(unit, { working: false, flushQueue: [] })
}

describe("flushes of one transaction at once", () => {
  beforeAll(() => {
    endQueuedFlushes()
    endQueuedFlushes()
  })

  it("all end when the first of them fails, and those behind it write nothing", async () => {
    let writes = 0
    const unit = unitThat(async () => {
      writes++
      await new Promise(setImmediate)
      throw new Error("No space left on device")
    })
    const ends = await Promise.allSettled([unit.commit(), unit.commit(), unit.commit()])
    expect(ends.map((end) => end.status === "rejected" && end.reason.message)).toEqual(
      Array(3).fill("No space left on device")
    )
    expect(writes).toBe(1)
    expect(unit.working).toBe(false)
  })

  it("leave the unit as it was: the next flush writes", async () => {
    let isFull = true
    const written: string[] = []
    const unit = unitThat(async () => {
      await new Promise(setImmediate)
      if (isFull) {
        throw new Error("No space left on device")
      }
      written.push("a row")
    })
    await Promise.allSettled([unit.commit(), unit.commit()])
    isFull = false
    await Promise.all([unit.commit(), unit.commit()])
    expect(written).toEqual(["a row", "a row"])
  })

  it("end each for itself where the one behind fails", async () => {
    let writes = 0
    const unit = unitThat(async () => {
      await new Promise(setImmediate)
      if (++writes === 2) {
        throw new Error("Connection lost")
      }
    })
    const ends = await Promise.allSettled([unit.commit(), unit.commit(), unit.commit()])
    expect(ends.map((end) => end.status)).toEqual(["fulfilled", "rejected", "fulfilled"])
  })
})
