import { useEffect, useRef, useState } from "react"
import { useLocation } from "react-router-dom"

const MEANT_MS = 2_000

/** A section that `#name` in the address leads to: it is scrolled to, focused, and stands out for a moment, each time. */
export const useAnchor = <T extends HTMLElement>(name: string, isReady: boolean) => {
  const ref = useRef<T>(null)
  const { hash, key } = useLocation()
  const [isMeant, setIsMeant] = useState(false)
  useEffect(() => {
    if (hash !== `#${name}` || !isReady) {
      return
    }
    ref.current?.scrollIntoView({ block: "center" })
    ref.current?.focus({ preventScroll: true })
    setIsMeant(true)
    const timer = setTimeout(() => setIsMeant(false), MEANT_MS)
    return () => clearTimeout(timer)
  }, [hash, key, name, isReady])
  return { ref, isMeant }
}
