import { useMemo, useRef } from "react"

export type EntryQueue = {
  /** Does the work after all that was given before; it says whether the entry was taken. */
  enqueue: (work: () => Promise<boolean>) => Promise<boolean>
  /** Waits for all that is still to be done, and says whether all of it was taken; null when nothing is to be done. */
  settle: () => Promise<boolean> | null
}

/** Entries come faster than answers: they are dealt with one after the other, and none is lost. */
export const useEntryQueue = (): EntryQueue => {
  const last = useRef(Promise.resolve(true))
  const waiting = useRef(0)
  return useMemo(
    () => ({
      enqueue: (work) => {
        const before = waiting.current++ ? last.current : Promise.resolve(true)
        last.current = before
          .then(async (areTaken) => (await work()) && areTaken)
          .finally(() => waiting.current--)
        return last.current
      },
      settle: () => (waiting.current ? last.current : null),
    }),
    []
  )
}
