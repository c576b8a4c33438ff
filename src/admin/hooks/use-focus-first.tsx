import { type RefObject, useEffect } from "react"

const FIELDS =
  "input:not([type=hidden]):not(:disabled), textarea:not(:disabled), [role=combobox]:not(:disabled), [role=radio]:not(:disabled)"

/** A keyboard that comes up by itself covers half of a phone. */
const hasKeyboard = () => !window.matchMedia("(pointer: coarse)").matches

/** Typing can begin as soon as a form is open: its first field has the focus, unless another has asked for it. */
export const useFocusFirst = (form: RefObject<HTMLElement>): void => {
  useEffect(() => {
    // After the dialog has taken the focus: it remembers whom to give it back to when it closes.
    const frame = requestAnimationFrame(() => {
      const root = form.current
      if (root && hasKeyboard() && !root.querySelector(":focus")) {
        root.querySelector<HTMLElement>(FIELDS)?.focus()
      }
    })
    return () => cancelAnimationFrame(frame)
  }, [form])
}
