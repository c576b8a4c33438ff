import { mkdirSync, mkdtempSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { chromium, type Page } from "playwright-core"
import type { Demo } from "../../helpers/start-demo"

const FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"]
const ACTION_LIMIT_MS = 20_000
/** It loads the whole admin, beside the servers and browsers of other tests. */
const FIRST_PAGE_LIMIT_MS = 60_000
/** A row that was just entered is coloured for a moment, which is not what the page looks like. */
const HIGHLIGHT_MS = 1_500

/** `UPDATE_SCREENSHOTS=1` renews the pictures of the documentation; otherwise they only help to understand a failure. */
function screenshotFolder(): string {
  if (process.env.UPDATE_SCREENSHOTS !== "1") {
    return mkdtempSync(join(tmpdir(), "traceability-screenshots-"))
  }
  const folder = join(__dirname, "../../../docs/images")
  mkdirSync(folder, { recursive: true })
  return folder
}

export type Browser = {
  page: Page
  /** Problems of our pages: uncaught errors, and requests to Medusa that it answered with a server error. */
  problems: string[]
  screenshot: (name: string) => Promise<void>
  close: () => Promise<void>
}

export async function openBrowser(demo: Demo, flags: string[] = []): Promise<Browser> {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
    args: [...FLAGS, ...flags],
  })
  const context = await browser.newContext({
    baseURL: demo.url,
    viewport: { width: 1440, height: 900 },
    colorScheme: "light",
    locale: "en-GB",
    timezoneId: "Europe/Berlin",
  })
  context.setDefaultTimeout(ACTION_LIMIT_MS)
  const page = await context.newPage()

  const problems: string[] = []
  page.on("pageerror", (error) => problems.push(error.message))
  page.on("response", (response) => {
    if (response.status() >= 500) {
      problems.push(`${response.status()} ${response.url()}`)
    }
  })

  const folder = screenshotFolder()
  return {
    page,
    problems,
    screenshot: async (name) => {
      await page.waitForLoadState("networkidle")
      await page.waitForTimeout(HIGHLIGHT_MS)
      await page.screenshot({
        path: join(folder, `${name}.png`),
        animations: "disabled",
        caret: "hide",
      })
    },
    close: () => browser.close(),
  }
}

export async function logIn(page: Page, demo: Demo): Promise<void> {
  await page.goto("/app/login", { timeout: FIRST_PAGE_LIMIT_MS })
  await page.getByPlaceholder("Email").fill(demo.email)
  await page.getByPlaceholder("Password").fill(demo.password)
  await page.getByRole("button", { name: "Continue with Email" }).click()
  await page.waitForURL("**/app/orders")
}
