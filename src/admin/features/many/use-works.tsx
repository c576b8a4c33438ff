import { useQueryClient } from "@tanstack/react-query"
import { useEffect, useSyncExternalStore } from "react"
import { useWarnBeforeUnload } from "../../hooks/use-warn-before-unload"
import { queryKeys } from "../../lib/query-keys"
import { workStore } from "./work-store"

/** Medusa's own pages that show what documents change. */
const CORE_KEYS = ["inventory_items", "inventory_item_levels", "orders", "reservations"]

/** The work that there is. Pages are read again when some of it has ended. */
export const useWorks = () => {
  const queryClient = useQueryClient()
  const works = useSyncExternalStore(workStore.subscribe, workStore.get)
  const isShown = useSyncExternalStore(workStore.subscribe, workStore.isShown)
  const isRunning = works.some(({ state }) => state === "running")
  useWarnBeforeUnload(isRunning)
  useEffect(() => {
    if (!isRunning && works.length) {
      queryClient.invalidateQueries({ queryKey: queryKeys.all })
      CORE_KEYS.forEach((key) => queryClient.invalidateQueries({ queryKey: [key] }))
    }
    // Only when the last of it ends.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [isRunning, queryClient])
  return { works, isShown, isRunning }
}
