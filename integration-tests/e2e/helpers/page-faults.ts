import type { Page } from "playwright-core"

/** Medusa's own frame around our pages is not ours to mend. */
export const OURS = `["main", "[role=dialog]", "[role=alertdialog]"]`

/** In the browser's own words: this project compiles without the types of the DOM. */
const FAULTS = `(() => {
  const SLACK = 1.5
  const faults = new Set()
  const roots = ${OURS}.flatMap((one) => [...document.querySelectorAll(one)])
  const width = document.documentElement.clientWidth
  const nameOf = (element) => {
    const name = element.getAttribute("aria-label") || element.textContent || ""
    return element.tagName.toLowerCase() + " " + JSON.stringify(name.trim().replace(/\\s+/g, " ").slice(0, 60))
  }
  const isShown = (element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true })
  /** For readers of the screen alone, or for the printer. */
  const isAside = (element) => element.closest(".sr-only, .print-sheet, [aria-hidden=true], [inert]") !== null

  if (document.scrollingElement.scrollWidth > width + SLACK) {
    faults.add("the page is " + (document.scrollingElement.scrollWidth - width) + " pixels too wide")
  }
  /** Of what may be moved sideways: a table in its frame, and a list of tabs. */
  const mayScroll = (element) =>
    !roots.includes(element) && !roots.some((root) => element.contains(root)) &&
    element.querySelector("table, [role=tab], [role=img], svg, section[data-picking-list], .font-mono") !== null

  for (const root of roots) {
    for (const element of [root, ...root.querySelectorAll("*")]) {
      if (!isShown(element) || isAside(element)) continue
      const style = getComputedStyle(element)
      const box = element.getBoundingClientRect()
      if (["auto", "scroll"].includes(style.overflowX) && element.scrollWidth > element.clientWidth + SLACK && !mayScroll(element)) {
        faults.add("scrolls sideways: " + element.tagName + "." + String(element.className).slice(0, 80))
      }
      const role = element.getAttribute("role")
      if (role === "switch" && box.width < box.height * 1.5) faults.add("squashed: " + nameOf(element))
      if (role === "checkbox" && box.width < box.height * 0.8) faults.add("squashed: " + nameOf(element))
      if (element.tagName === "svg" && box.height >= 12 && box.width < 8) {
        faults.add("squashed picture in " + nameOf(element.parentElement))
      }
      if (element.tagName === "BUTTON" && role !== "checkbox" && role !== "radio" && box.height >= 20 && box.width < 16) {
        faults.add("a sliver: " + nameOf(element))
      }
    }
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      const text = walker.currentNode
      const parent = text.parentElement
      if (!text.textContent.trim() || !isShown(parent) || isAside(parent)) continue
      const range = document.createRange()
      range.selectNodeContents(text)
      const at = range.getBoundingClientRect()
      if (!at.width) continue
      const sticksOut = (box) => at.right > box.right + SLACK || at.left < box.left - SLACK
      let isScrolled = false
      for (let element = parent; element && root.contains(element); element = element.parentElement) {
        const style = getComputedStyle(element)
        if (style.textOverflow === "ellipsis" && style.overflowX !== "visible") {
          isScrolled = true
          break
        }
        const box = element.getBoundingClientRect()
        // A graph is moved about by hand.
        if (["auto", "scroll"].includes(style.overflowX) || style.touchAction === "none") {
          isScrolled = true
          break
        }
        const hasEdges = element.tagName === "BUTTON" || element.getAttribute("role") === "tab" || style.display === "inline-flex"
        const cuts = ["hidden", "clip"].includes(style.overflowX)
        const isBroken = style.display === "inline-flex" && at.height > box.height + 2 * SLACK
        if (((cuts || hasEdges) && sticksOut(box)) || isBroken) {
          faults.add((cuts ? "cut off: " : "sticks out: ") + nameOf(parent))
          isScrolled = true
          break
        }
      }
      if (!isScrolled && (at.right > width + SLACK || at.left < -SLACK)) {
        faults.add("outside of the window: " + nameOf(parent))
      }
    }
  }
  return [...faults]
})()`

/** What a page looks bad by at the width it has now, as sentences: cut or sticking out texts, squashed switches, slivers of buttons. */
export const pageFaults = (page: Page): Promise<string[]> => page.evaluate<string[]>(FAULTS)
