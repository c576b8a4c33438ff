import type { Page } from "playwright-core"

const KEY = "clicks"

export type Clicks = {
  /** Forgets what was pressed so far. */
  start: () => Promise<void>
  /** How often a person pressed something since then; scanning and typing is not pressing. */
  count: () => Promise<number>
}

/** Counts what is pressed with the mouse or a finger, also over pages that are loaded again. */
export async function countClicks(page: Page): Promise<Clicks> {
  const listen = `addEventListener("pointerdown", () => {
    sessionStorage.setItem("${KEY}", String(1 + Number(sessionStorage.getItem("${KEY}") ?? 0)))
  }, true)`
  await page.addInitScript(listen)
  await page.evaluate(listen)
  return {
    start: () => page.evaluate(`sessionStorage.removeItem("${KEY}")`),
    count: () => page.evaluate<number>(`Number(sessionStorage.getItem("${KEY}") ?? 0)`),
  }
}
