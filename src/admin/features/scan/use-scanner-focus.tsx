import { type RefObject, useEffect } from "react"

/**
 * A scanner types into whatever has the focus. After a press on a button or on the page that is not the input any more:
 * the first character brings it back, and is not lost. Dialogs keep what is typed into them.
 */
export const useScannerFocus = (inputRef: RefObject<HTMLInputElement>) =>
  useEffect(() => {
    const bringBack = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement
      const isTyping = target.closest(
        "input, textarea, select, [contenteditable], [role=dialog], [role=alertdialog]"
      )
      if (
        !isTyping &&
        event.key.length === 1 &&
        event.key !== " " &&
        !event.ctrlKey &&
        !event.metaKey &&
        !event.altKey
      ) {
        inputRef.current?.focus()
      }
    }
    window.addEventListener("keydown", bringBack)
    return () => window.removeEventListener("keydown", bringBack)
  }, [inputRef])
