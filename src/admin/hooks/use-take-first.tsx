import { useContext, useEffect, useRef, useState } from "react"
import { PendingEntriesContext } from "./use-pending-entry"

/**
 * What a button does, after everything that stands in a field and was not entered was taken. The action runs as the page is
 * then; it does not run when one of them was refused. Pressed twice meanwhile, it runs once.
 */
export const useTakeFirst = <A extends unknown[]>(
  action: (...args: A) => unknown,
  onRefused?: () => void
): ((...args: A) => unknown) => {
  const { takeAll } = useContext(PendingEntriesContext)
  const latest = useRef({ action, onRefused })
  latest.current = { action, onRefused }
  const isTaking = useRef(false)
  const [due, setDue] = useState<A | null>(null)
  // What was taken has changed the page: the action of the next drawing knows it.
  useEffect(() => {
    if (due) {
      setDue(null)
      void latest.current.action(...due)
    }
  }, [due])

  return (...args) => {
    if (isTaking.current) {
      return undefined
    }
    const taken = takeAll()
    if (!taken) {
      return action(...args)
    }
    isTaking.current = true
    return taken
      .then((areTaken) => (areTaken ? setDue(args) : latest.current.onRefused?.()))
      .finally(() => {
        isTaking.current = false
      })
  }
}
