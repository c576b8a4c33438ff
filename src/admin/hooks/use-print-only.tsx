import { useEffect, type RefObject } from "react"

/** Whatever else the page shows is hidden on paper, and what the dashboard cuts off at the window's height is not. */
const STYLE = `
@media screen { [data-print-only] { display: none } }
@media print {
  @page { size: landscape; margin: 12mm }
  html, body { height: auto !important; overflow: visible !important; background: #fff !important }
  body > :not([data-print-only]) { display: none !important }
  [data-print-only] * { overflow: visible !important }
}`

const paperOf = (element: HTMLElement, title: string): HTMLElement => {
  const paper = document.createElement("div")
  paper.dataset.printOnly = ""
  const heading = document.createElement("h1")
  heading.textContent = title
  heading.className = "h1-core"
  const moment = document.createElement("p")
  moment.textContent = new Date().toLocaleString()
  moment.className = "txt-small text-ui-fg-subtle mb-4"
  const style = document.createElement("style")
  style.textContent = STYLE
  paper.append(style, heading, moment, element.cloneNode(true))
  return paper
}

/**
 * While the page is open, printing it (the browser's own command too) prints a copy of this element alone, as it is on the
 * screen, under a title. Paper is white, so the dark look is put aside meanwhile.
 */
export const usePrintOnly = (ref: RefObject<HTMLElement>, title: string): void => {
  useEffect(() => {
    let putBack: (() => void) | undefined
    const before = () => {
      if (!ref.current || putBack) {
        return
      }
      const { classList } = document.documentElement
      const isDark = classList.contains("dark")
      const paper = paperOf(ref.current, title)
      classList.remove("dark")
      document.body.append(paper)
      putBack = () => {
        paper.remove()
        classList.toggle("dark", isDark)
      }
    }
    const after = () => {
      putBack?.()
      putBack = undefined
    }
    window.addEventListener("beforeprint", before)
    window.addEventListener("afterprint", after)
    return () => {
      after()
      window.removeEventListener("beforeprint", before)
      window.removeEventListener("afterprint", after)
    }
  }, [ref, title])
}
