import { readFileSync } from "node:fs"
import type { Page } from "playwright-core"

const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8")
const SETTLE_MS = 200
/** The answers are there for most pages long before; one that never ends must not hold up the others. */
const QUIET_LIMIT_MS = 5_000

/** Medusa's own frame around our pages is not ours to mend. In the browser's words, as is all that follows. */
const OURS = `["main", "[role=dialog]"]`

/**
 * Parts of @medusajs/ui that have no name, and take none: the magnifier of a search, the checkboxes, the sorting menu and the frame of a
 * DataTable, and the cross of a modal.
 */
const MEDUSAS = `[
  "[role=img].pointer-events-none",
  "table [role=checkbox]",
  "button[aria-haspopup=menu]:not([aria-label])",
  ".overflow-auto.overscroll-auto",
  "[role=dialog] button:has(+ kbd)"
]`

/** Colours are the tokens of Medusa's theme, of which the muted ones have less contrast than the rule asks for. */
const RULES = `{ "color-contrast": { enabled: false } }`

const RUN_AXE = `axe.run(
  {
    include: ${OURS}.filter((ours) => document.querySelector(ours)).map((ours) => [ours]),
    exclude: ${MEDUSAS}.filter((one) => document.querySelector(one)).map((one) => [one]),
  },
  { resultTypes: ["violations"], rules: ${RULES} }
).then(({ violations }) =>
  violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ": " + html.slice(0, 200)))
)`

const OVERFLOW = `Math.max(0, document.scrollingElement.scrollWidth - window.innerWidth)`

const TEXTS = `(() => {
  const texts = []
  for (const root of document.querySelectorAll(${OURS}.join(","))) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      texts.push(walker.currentNode.textContent.trim())
    }
    for (const name of ["aria-label", "placeholder", "title"]) {
      for (const element of root.querySelectorAll("[" + name + "]")) {
        texts.push(element.getAttribute(name).trim())
      }
    }
  }
  return texts.filter(Boolean)
})()`

export type Theme = "light" | "dark"

/** Waits until nothing is loading any more, which is also when skeletons are gone. */
export async function settle(page: Page): Promise<void> {
  await page.waitForLoadState("networkidle", { timeout: QUIET_LIMIT_MS }).catch(() => undefined)
  await page.waitForTimeout(SETTLE_MS)
}

export async function setTheme(page: Page, theme: Theme): Promise<void> {
  await page.evaluate(`{
    const { classList, style } = document.documentElement
    classList.remove("light", "dark")
    classList.add("${theme}")
    style.colorScheme = "${theme}"
  }`)
  // Colours change gradually.
  await page.waitForTimeout(SETTLE_MS)
}

/** What axe finds that is serious or critical, as sentences. */
export async function seriousProblems(page: Page): Promise<string[]> {
  if (!(await page.evaluate(`"axe" in window`))) {
    await page.evaluate(AXE)
  }
  return page.evaluate<string[]>(RUN_AXE)
}

/** By how many pixels the page is wider than its window. */
export const overflow = (page: Page): Promise<number> => page.evaluate<number>(OVERFLOW)

/** Every text that stands on our part of the page, the names and hints of its controls too. */
export const textsOf = (page: Page): Promise<string[]> => page.evaluate<string[]>(TEXTS)

/** Chooses the admin's language, as Medusa's profile keeps it; the next page that is opened is in it. */
export async function setLanguage(page: Page, language: string): Promise<void> {
  await page.evaluate(`{
    localStorage.setItem("lng", "${language}")
    document.cookie = "lng=${language}; path=/"
  }`)
}
