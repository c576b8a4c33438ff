import { useState } from "react"
import { usePendingEntry } from "./use-pending-entry"

/**
 * Something that is typed, and entered by a button of its own: no other button may pass over it, and none can know whether it
 * is meant. Returns whether somebody has to be warned.
 */
export const useUnentered = (isUnentered: boolean, onFound?: () => void): boolean => {
  const [isFound, setIsFound] = useState(false)
  usePendingEntry(() => {
    if (!isUnentered) {
      return null
    }
    setIsFound(true)
    onFound?.()
    return false
  })
  return isFound && isUnentered
}
