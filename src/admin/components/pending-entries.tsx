import { useMemo, type ReactNode } from "react"
import {
  PendingEntriesContext,
  type PendingEntriesValue,
  type TakeEntry,
} from "../hooks/use-pending-entry"

const collectEntries = (): PendingEntriesValue => {
  const entries = new Set<TakeEntry>()
  return {
    add: (take) => {
      entries.add(take)
      return () => entries.delete(take)
    },
    takeAll: () => {
      const taken = [...entries].map((take) => take()).filter((one) => one !== null)
      return taken.length ? Promise.all(taken).then((all) => all.every(Boolean)) : null
    },
  }
}

/** The page or form whose buttons take along what its fields hold (`usePendingEntry`, `useTakeFirst`). */
export const PendingEntries = ({ children }: { children: ReactNode }) => {
  const value = useMemo(collectEntries, [])
  return <PendingEntriesContext.Provider value={value}>{children}</PendingEntriesContext.Provider>
}
