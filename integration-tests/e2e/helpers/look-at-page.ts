import { readFileSync } from "node:fs"
import type { Page } from "playwright-core"
import { OURS } from "./page-faults"

const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8")

/**
 * What @medusajs/ui and the dashboard draw themselves and give no name to, wherever it is used: nothing of it can be told from here.
 * The magnifier of a search, the checkboxes of a DataTable's rows, its menu for sorting, the frame that it scrolls in, and the cross of a modal.
 */
const MEDUSAS = `[
  "[role=img].pointer-events-none",
  "table [role=checkbox]",
  "button[aria-haspopup=menu]:not([aria-label])",
  ".overflow-auto.overscroll-auto",
  "[role=dialog] button:has(+ kbd)"
]`

const axe = (rules: string) => `axe.run(
  {
    include: ${OURS}.filter((ours) => document.querySelector(ours)).map((ours) => [ours]),
    exclude: ${MEDUSAS}.filter((one) => document.querySelector(one)).map((one) => [one]),
  },
  { resultTypes: ["violations"], ${rules} }
).then(({ violations }) =>
  violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ": " + html.slice(0, 250)))
)`

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

/** Nothing moves or fades: what is looked at is what it becomes. */
const STILL = "*, *::before, *::after { transition: none !important; animation: none !important }"

export type Theme = "light" | "dark"

export async function setTheme(page: Page, theme: Theme): Promise<void> {
  await page.evaluate(`{
    const { classList, style } = document.documentElement
    classList.remove("light", "dark")
    classList.add("${theme}")
    style.colorScheme = "${theme}"
  }`)
}

/** Where colours and widths change, only what depends on them is looked at again. */
const RULES = {
  all: "",
  colours: `runOnly: ["color-contrast"]`,
  scrolling: `runOnly: ["scrollable-region-focusable"]`,
}

/** What axe finds that is serious or critical, as sentences. */
export async function seriousProblems(page: Page, rules: keyof typeof RULES): Promise<string[]> {
  if (!(await page.evaluate(`"axe" in window`))) {
    await page.evaluate(AXE)
  }
  return page.evaluate<string[]>(axe(RULES[rules]))
}

/** Every text that stands on our part of the page, the names and hints of its controls too. */
export const textsOf = (page: Page): Promise<string[]> => page.evaluate<string[]>(TEXTS)

/** Chooses the admin's language, as Medusa's profile keeps it; what is loaded from now on is in it. */
export const setLanguage = (page: Page, language: string): Promise<void> =>
  page.evaluate(`{
    localStorage.setItem("lng", "${language}")
    document.cookie = "lng=${language}; path=/"
  }`)

const QUIET_MS = 120
const QUIET_LIMIT_MS = 10_000

/** Goes from page to page as a link does, and waits until nothing is on its way any more. */
export function makeVisitor(page: Page) {
  const waiting = new Set<unknown>()
  let lastMove = Date.now()
  page.on("request", (request) => {
    waiting.add(request)
    lastMove = Date.now()
  })
  for (const event of ["requestfinished", "requestfailed"] as const) {
    page.on(event as "requestfinished", (request) => {
      waiting.delete(request)
      lastMove = Date.now()
    })
  }

  async function settle(): Promise<void> {
    const limit = Date.now() + QUIET_LIMIT_MS
    while (Date.now() < limit && (waiting.size > 0 || Date.now() - lastMove < QUIET_MS)) {
      await page.waitForTimeout(20)
    }
    // Drawn, and drawn again by what drawing it has found out.
    await page.evaluate("new Promise((done) => requestAnimationFrame(() => setTimeout(done, 30)))")
  }
  return {
    settle,
    /** Loads the whole admin, for example in another language. */
    load: async (path: string) => {
      waiting.clear()
      await page.goto(`/app${path}`)
      await page.addStyleTag({ content: STILL })
      await settle()
    },
    visit: async (path: string) => {
      await page.evaluate(`{
        history.pushState({ idx: history.length, key: String(Date.now()) }, "", "/app${path}")
        dispatchEvent(new PopStateEvent("popstate", { state: history.state }))
      }`)
      lastMove = Date.now()
      await settle()
    },
  }
}
