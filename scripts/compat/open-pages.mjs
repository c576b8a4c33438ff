import { readdirSync } from "node:fs"
import { basename, join, sep } from "node:path"
import { chromium } from "playwright-core"
import { PROJECT_ROOT } from "../lib/project.mjs"

const ROUTES = join(PROJECT_ROOT, "src/admin/routes")
const LIMIT_MS = 60_000
/** Less than the sidebar and a title. */
const TEXT_MIN = 100
/** What the dashboard, and our own pages, show instead of a page that broke. */
const BROKEN = /An (unexpected )?error occurred|Page not found|Something went wrong|404 -/i

/** The address of each page of the plugin, from its folder; an `[id]` is that of the folder before it. */
function ownPages(ids) {
  return readdirSync(ROUTES, { recursive: true })
    .filter((file) => basename(file) === "page.tsx")
    .map((file) => {
      const folders = file.split(sep).slice(0, -1)
      const words = folders.map((folder, i) => {
        const id = ids[folders[i - 1]]
        if (folder === "[id]" && !id) {
          throw new Error(`No document is made for the page ${file}: scripts/compat/play-shop.mjs`)
        }
        return folder === "[id]" ? id : folder.replace("@", "")
      })
      return `/app/${words.join("/")}`
    })
    .sort()
}

/** Of Medusa, with a part of ours in them. */
const pagesWithWidgets = (ids) => [
  { path: `/app/products/${ids.products}`, text: "Traceability" },
  { path: `/app/orders/${ids.orders}`, text: "Lots & Serial Numbers" },
]

async function logIn(page, { email, password }) {
  await page.goto("/app/login")
  await page.getByPlaceholder("Email").fill(email)
  await page.getByPlaceholder("Password").fill(password)
  await page.getByRole("button", { name: "Continue with Email" }).click()
  await page.waitForURL("**/app/orders")
}

async function look(page, { path, text }, problems) {
  const before = problems.length
  await page.goto(path)
  // On a busy machine the network is idle before anything is drawn.
  await page
    .waitForFunction((least) => document.body.innerText.trim().length > least, TEXT_MIN)
    .catch(() => problems.push("shows nothing"))
  await page.waitForLoadState("networkidle")
  if (text) {
    // A part of ours shows its title once it knows what it is about.
    await page
      .getByText(text)
      .first()
      .waitFor()
      .catch(() => problems.push(`does not show "${text}"`))
  }
  const shown = await page.locator("body").innerText()
  if (BROKEN.test(shown) || shown.trim().length < TEXT_MIN) {
    problems.push(`shows ${JSON.stringify(shown.slice(0, 300))}`)
  }
  if (!new URL(page.url()).pathname.startsWith(path)) {
    problems.push(`leads to ${page.url()}`)
  }
  return problems.slice(before).map((problem) => `${path}: ${problem}`)
}

/** Opens every page of the plugin, and Medusa's with parts of ours. Returns how many, and what was wrong. */
export async function openPages({ url, admin, ids, hasPages, executablePath }) {
  const browser = await chromium.launch({
    executablePath,
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"],
  })
  try {
    const context = await browser.newContext({
      baseURL: url,
      viewport: { width: 1440, height: 900 },
    })
    context.setDefaultTimeout(LIMIT_MS)
    const page = await context.newPage()
    const problems = []
    page.on("pageerror", (error) => problems.push(error.message))
    page.on("response", (response) => {
      if (response.status() >= 400 && response.url().includes("/traceability")) {
        problems.push(`${response.status()} ${response.url()}`)
      }
    })
    await logIn(page, admin)
    const text = hasPages ? undefined : "need Medusa 2.21 or newer"
    const own = ownPages(ids).map((path) => ({ path, text }))
    const pages = [
      ...own,
      ...pagesWithWidgets(ids).map((page) => (hasPages ? page : { path: page.path })),
    ]
    const wrong = []
    for (const wanted of pages) {
      wrong.push(...(await look(page, wanted, problems)))
    }
    return { count: pages.length, wrong }
  } finally {
    await browser.close()
  }
}
