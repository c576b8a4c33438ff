import { useEffect } from "react"
import { checkDetails } from "../../../hooks/api/operations"
import { asApiError } from "../../../lib/api-error"
import { toDetails } from "./draft-rows"
import { type Drafts, isChecked } from "./use-drafts"

/** A pause of a person who types, and no longer than that. */
const PAUSE_MS = 250

/**
 * Asks the server about rows as soon as they are changed, all rows of a line at once: what it would refuse is shown beside
 * them before anybody confirms.
 */
export const useChecks = (operationId: string, drafts: Drafts) => {
  const { changed, onlyScanned, answer } = drafts
  useEffect(() => {
    const open = Object.entries(changed).filter(([, draft]) => !isChecked(draft))
    if (!open.length) {
      return
    }
    const abort = new AbortController()
    const checkLine = async (lineId: string) => {
      const { rows } = changed[lineId]
      try {
        const details = toDetails(rows, onlyScanned)
        answer(lineId, rows, await checkDetails(operationId, lineId, details, abort.signal))
      } catch (error) {
        if (!abort.signal.aborted) {
          const { message } = asApiError(error)
          answer(lineId, rows, { ok: false, code: null, message, errors: [] })
        }
      }
    }
    const timer = setTimeout(() => open.forEach(([lineId]) => void checkLine(lineId)), PAUSE_MS)
    return () => {
      clearTimeout(timer)
      abort.abort()
    }
  }, [operationId, changed, onlyScanned, answer])
}
