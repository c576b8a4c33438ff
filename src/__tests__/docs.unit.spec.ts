import { existsSync, readdirSync, readFileSync } from "node:fs"
import { dirname, join, relative } from "node:path"
import ts from "typescript"
import { anchorsOf, linksOf } from "../../scripts/docs/links"
import { referencePages } from "../../scripts/docs/reference-pages"
import { scripts } from "../../package.json"

const ROOT = join(__dirname, "../..")
const read = (path: string): string => readFileSync(join(ROOT, path), "utf8")
const filesBelow = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" }).map((path) =>
    join(folder, path)
  )

const pages = [
  ...readdirSync(ROOT).filter((path) => path.endsWith(".md")),
  ...filesBelow("docs").filter((path) => path.endsWith(".md")),
]

const leadsOutside = (link: string): boolean => /^(https?|mailto):/.test(link)

/** A link from a page as a path of the repository, and the anchor in it. */
function targetOf(page: string, link: string): { path: string; anchor: string } {
  const [path, anchor = ""] = link.split("#")
  return { path: path ? relative(ROOT, join(ROOT, dirname(page), path)) : page, anchor }
}

const broken = (page: string): string[] =>
  linksOf(read(page))
    .filter((link) => !leadsOutside(link))
    .filter((link) => {
      const { path, anchor } = targetOf(page, link)
      return !existsSync(join(ROOT, path)) || (anchor && !anchorsOf(read(path)).has(anchor))
    })

const ENTRIES: Record<string, string> = {
  "medusa-plugin-traceability/types": "src/types",
  "medusa-plugin-traceability/workflows": "src/workflows",
}

type Snippet = { page: string; language: string; code: string }

const snippets: Snippet[] = pages.flatMap((page) =>
  [...read(page).matchAll(/^```(ts|json)\n([\s\S]*?)^```$/gm)].map(([, language, code]) => ({
    page,
    language,
    code,
  }))
)

/** What keeps a snippet from being read: of TypeScript that is a part of a list or an object, its own brackets are enough. */
function unreadable({ language, code }: Snippet): string[] {
  if (language === "json") {
    JSON.parse(code)
    return []
  }
  const text = code.trimStart().startsWith("{") ? `(${code})` : code
  const { diagnostics = [] } = ts.transpileModule(text, { reportDiagnostics: true })
  return diagnostics.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"))
}

/** Names that snippets import from the package, with the folder that has to declare them. */
const imported = snippets.flatMap(({ page, code }) =>
  [
    ...code.matchAll(/import (?:type )?\{([^}]*)\} from "(medusa-plugin-traceability[^"]*)"/g),
  ].flatMap(([, names, from]) =>
    names.split(",").map((name) => [page, name.replace("type ", "").trim(), ENTRIES[from]])
  )
)

const declares = (folder: string, name: string): boolean => {
  const said = `(?:const|type|interface|enum|function|class) ${name}\\b|(?:type )?\\{[^}]*\\b${name}\\b`
  return filesBelow(folder).some(
    (path) => path.endsWith(".ts") && new RegExp(`^export (?:${said})`, "m").test(read(path))
  )
}

describe("the documentation", () => {
  it("has code that can be read, of names that the package exports", () => {
    expect(snippets.length).toBeGreaterThan(10)
    expect(snippets.map((snippet) => [snippet.page, unreadable(snippet)])).toEqual(
      snippets.map(({ page }) => [page, []])
    )
    expect(imported.length).toBeGreaterThan(3)
    expect(imported.filter(([, name, folder]) => !declares(folder, name))).toEqual([])
  })

  it.each(pages)("links of %s lead somewhere, anchors too", (page) => {
    expect(broken(page)).toEqual([])
  })

  it("is reached from its index, every page of it", () => {
    const reached = new Set(["docs/README.md"])
    for (const page of reached) {
      linksOf(read(page))
        .filter((link) => !leadsOutside(link))
        .map((link) => targetOf(page, link).path)
        .filter((path) => path.endsWith(".md") && existsSync(join(ROOT, path)))
        .forEach((path) => reached.add(path))
    }
    expect(pages.filter((page) => !reached.has(page))).toEqual([])
  })

  it("shows every picture that is kept for it", () => {
    const shown = pages.flatMap((page) => linksOf(read(page)).map((link) => targetOf(page, link)))
    const paths = new Set(shown.map(({ path }) => path))
    const pictures = filesBelow("docs/images")
    expect(pictures.length).toBeGreaterThan(10)
    expect(pictures.filter((path) => !paths.has(path))).toEqual([])
  })

  it("names only scripts that package.json has", () => {
    const named = pages.flatMap((page) =>
      [...read(page).matchAll(/npm run ([\w:]+)/g)].map(([, script]) => script)
    )
    expect(named).toContain("docs")
    expect(named.filter((script) => !(script in scripts))).toEqual([])
  })

  it("begins in the README with a picture, and is short there", () => {
    const lines = read("README.md").split("\n")
    expect(lines.length).toBeLessThan(200)
    expect(lines.filter((line) => line).slice(0, 2)[1]).toMatch(/^!\[/)
  })

  it("calls the pages of the admin what its menu calls them", () => {
    const [, table] = read("docs/admin-tour.md").split(/^## .*$/m)
    const named = [...table.matchAll(/^\| ([^|]+?) \|/gm)].map(([, cells]) => cells)
    const menu: string[] = Object.values(JSON.parse(read("src/admin/i18n/en/menu.json")))
    const pagesNamed = named
      .flatMap((cells) => cells.split(", "))
      .filter((cell) => /^[A-Z]/.test(cell))
    expect(pagesNamed.sort()).toEqual(menu.filter((word) => word !== "Traceability").sort())
  })
})

describe("the reference", () => {
  it("is what the code says; `npm run docs` writes it", () => {
    const made = referencePages()
    expect(Object.keys(made)).toHaveLength(4)
    for (const [path, text] of Object.entries(made)) {
      expect([path, read(path)]).toEqual([path, text])
    }
  }, 120_000)
})

describe("troubleshooting", () => {
  const sources = [...filesBelow("src"), ...filesBelow("scripts")]
    .filter((path) => /\.(ts|tsx|mjs|json)$/.test(path) && !path.includes("__tests__"))
    .map(read)

  const messages = [...read("docs/troubleshooting.md").matchAll(/^### `(.+)`$/gm)].map(
    ([, message]) => message
  )

  /** "… is picked already for …." is any text that has these parts after each other. */
  const isSaidIn = (source: string, parts: string[]): boolean =>
    source.split("\n").some((_, at, lines) => {
      let rest = lines.slice(at, at + 8).join("\n")
      return parts.every((part) => {
        const found = rest.indexOf(part)
        rest = rest.slice(found + part.length)
        return found >= 0
      })
    })

  it("has messages", () => {
    expect(messages.length).toBeGreaterThan(15)
  })

  it.each(messages)("quotes a message that is in the sources: %s", (message) => {
    const parts = message
      .split("…")
      .map((part) => part.trim())
      .filter((part) => part.length > 1)
    expect(parts.length).toBeGreaterThan(0)
    expect(sources.some((source) => isSaidIn(source, parts))).toBe(true)
  })
})
