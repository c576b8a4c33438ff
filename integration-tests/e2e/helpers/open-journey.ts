import { startDemo, type Demo } from "../../helpers/start-demo"
import { traceability, type Traceability } from "../../helpers/traceability"
import { openDemoShop, type DemoShop } from "./demo-shop"
import { logIn, openBrowser, type Browser } from "./open-browser"

export type Journey = {
  demo: Demo
  shop: DemoShop
  trace: Traceability
  browser: Browser
  /** As a hand scanner types: fast, with Enter at the end, into whatever has the focus. */
  scan: (code: string) => Promise<void>
  /** Waits until the field with this name has the focus. */
  isFocused: (label: string) => Promise<unknown>
  end: () => Promise<void>
}

/** A demo of its own, with a browser in which its admin is logged in. */
export async function openJourney(): Promise<Journey> {
  const demo = await startDemo()
  let browser: Browser | undefined
  const end = async () => {
    await browser?.close()
    await demo.stop()
  }
  try {
    const shop = await openDemoShop(demo)
    browser = await openBrowser(demo)
    const { page } = browser
    await logIn(page, demo)
    return {
      demo,
      shop,
      trace: traceability(shop.api, shop.admin),
      browser,
      scan: async (code) => {
        await page.keyboard.type(code)
        await page.keyboard.press("Enter")
      },
      isFocused: (label) =>
        page.waitForFunction(
          `document.activeElement?.getAttribute("aria-label") === ${JSON.stringify(label)}`
        ),
      end,
    }
  } catch (error) {
    await end()
    throw error
  }
}

/** What has to be true after each case: no page failed, and the books add up. */
export async function expectAllWell({ browser, trace }: Journey): Promise<void> {
  expect(browser.problems).toEqual([])
  expect((await trace.integrity()).ok).toBe(true)
}
