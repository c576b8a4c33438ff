import type { Page } from "playwright-core"

/** How many times a person pressed a mouse button while `work` went on. It must stay on one page of the browser. */
export async function countClicks(page: Page, work: () => Promise<void>): Promise<number> {
  // Text, as this project compiles without the types of the DOM. A click of the keyboard has no detail.
  await page.evaluate(`
    window.pressed = 0
    window.onPress ??= addEventListener("click", ({ detail }) => (window.pressed += detail > 0 ? 1 : 0), true) ?? true
  `)
  await work()
  return page.evaluate("window.pressed")
}
