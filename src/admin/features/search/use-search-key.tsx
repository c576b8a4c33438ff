import { useEffect } from "react"
import { searchState } from "./search-state"

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || !!target.closest("input, textarea, select, [role='textbox']"))

/** Shift + / opens the search wherever nobody is typing. "?" is that key on layouts that have the slash elsewhere. */
export const useSearchKey = () => {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isKey = event.key === "?" || (event.shiftKey && event.code === "Slash")
      if (isKey && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target)) {
        event.preventDefault()
        searchState.set(true)
      }
    }
    document.addEventListener("keydown", onKey)
    return () => document.removeEventListener("keydown", onKey)
  }, [])
}
