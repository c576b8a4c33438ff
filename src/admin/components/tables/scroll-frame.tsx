import { clx } from "@medusajs/ui"
import { type ReactNode, useEffect, useRef, useState } from "react"

type Props = { className?: string; children: ReactNode }

/** Numbers are not broken, nor is what a row is about squeezed into a word a line: it is there to be moved sideways. */
const READABLE =
  "[&_.font-mono_a]:whitespace-nowrap [&_td.font-mono]:whitespace-nowrap max-md:[&_td:first-child]:min-w-40"

/** Moves what is too wide for the page sideways; the keyboard comes to it while there is something to move. */
export const ScrollFrame = ({ className, children }: Props) => {
  const frame = useRef<HTMLDivElement>(null)
  const [overflows, setOverflows] = useState(false)
  useEffect(() => {
    const { current } = frame
    if (!current) {
      return
    }
    const observer = new ResizeObserver(() =>
      setOverflows(current.scrollWidth > current.clientWidth)
    )
    for (const element of [current, ...current.children]) {
      observer.observe(element)
    }
    return () => observer.disconnect()
  }, [])
  return (
    <div
      ref={frame}
      tabIndex={overflows ? 0 : undefined}
      className={clx(
        "focus-visible:shadow-borders-focus overflow-x-auto outline-none",
        READABLE,
        className
      )}
    >
      {children}
    </div>
  )
}
