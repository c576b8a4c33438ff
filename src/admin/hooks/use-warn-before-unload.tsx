import { useEffect } from "react"

/** A reload or a closed tab would lose what was scanned; the browser asks first. */
export const useWarnBeforeUnload = (isDirty: boolean) =>
  useEffect(() => {
    if (!isDirty) {
      return
    }
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener("beforeunload", warn)
    return () => window.removeEventListener("beforeunload", warn)
  }, [isDirty])
