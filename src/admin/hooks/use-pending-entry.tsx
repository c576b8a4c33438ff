import { createContext, useContext, useEffect, useRef } from "react"

/**
 * Takes what stands in a field and was not entered yet. Null when there is nothing; otherwise whether it was taken. What was
 * not taken is said beside its field.
 */
export type TakeEntry = () => boolean | Promise<boolean> | null

export type PendingEntriesValue = {
  add: (take: () => ReturnType<TakeEntry>) => () => void
  /** Null when nothing was pending; otherwise whether all of it was taken. */
  takeAll: () => Promise<boolean> | null
}

export const PendingEntriesContext = createContext<PendingEntriesValue>({
  add: () => () => undefined,
  takeAll: () => null,
})

/** What is in a field counts: whoever presses a button of the same page or form enters it with that. */
export const usePendingEntry = (take: TakeEntry): void => {
  const { add } = useContext(PendingEntriesContext)
  const latest = useRef(take)
  latest.current = take
  useEffect(() => add(() => latest.current()), [add])
}
