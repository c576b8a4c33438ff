import { readdirSync, readFileSync } from "node:fs"
import { basename, join } from "node:path"
import * as moduleKeys from "../types/module-keys"

const SOURCES = join(__dirname, "..")

const readSources = (folder: string) =>
  readdirSync(join(SOURCES, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts") && !file.includes("__tests__"))
    .map((file) => ({
      file: join(folder, file),
      text: readFileSync(join(SOURCES, folder, file), "utf8"),
    }))

const findAll = (folder: string, pattern: RegExp) =>
  readSources(folder).flatMap(({ file, text }) =>
    [...text.matchAll(pattern)].map(([, ...groups]) => ({ file, groups }))
  )

const kebab = (name: string) => name.replace(/(?<=[a-z0-9])(?=[A-Z])/g, "-").toLowerCase()

/** A host registers the names of all its plugins in one place; one that another has too ends its start or shadows it. */
describe("names that a host shares with its plugins", () => {
  const ids = findAll("workflows", /\bconst (\w+?)(Step|Workflow)Id\s*=\s*"([^"]*)"/g).map(
    ({ file, groups: [name, kind, id] }) => ({ file, name, kind, id })
  )

  it("gives each step and workflow the id that its name says, behind the plugin's", () => {
    expect(ids.length).toBeGreaterThan(130)
    for (const { name, kind, id } of ids) {
      expect(id).toBe(`traceability-${kebab(name)}${kind === "Step" ? "-step" : ""}`)
    }
    expect(new Set(ids.map(({ id }) => id)).size).toBe(ids.length)
  })

  it("makes steps and workflows with such an id only, in the file of their name", () => {
    const made = findAll("workflows", /\bcreate(Step|Workflow)(?:<[^(]*>)?\(\s*([^,)\s]+)/g)
    expect(made.length).toBeGreaterThan(125)
    const declared = ids.map(({ file, name, kind }) => `${file} ${name}${kind}Id`)
    for (const { file, groups } of made) {
      const [kind, id] = groups
      expect(declared).toContain(`${file} ${id}`)
      expect(`${kebab(id.replace(`${kind}Id`, ""))}.ts`).toBe(basename(file))
    }
  })

  it("names jobs, subscribers, modules and locks after the plugin", () => {
    const names = {
      jobs: findAll("jobs", /\bname: "([^"]*)"/g),
      subscribers: findAll("subscribers", /\bsubscriberId: "([^"]*)"/g),
      locks: [
        ...findAll("modules", /pg_advisory\w*lock\([^[]*\[\s*[`"]([^`"]*)/g),
        ...["application", "workflows"].flatMap((folder) =>
          findAll(folder, /[`"]((?!node:)[\w-]+:[\w-]+(?::\$\{[^}]*\})?)[`"]/g)
        ),
      ],
    }
    for (const [kind, found] of Object.entries(names)) {
      expect([kind, found.length]).not.toEqual([kind, 0])
      for (const { groups } of found) {
        expect(groups[0]).toMatch(/^traceability[-:]/)
      }
    }
    expect(names.jobs).toHaveLength(readSources("jobs").length)
    expect(names.subscribers).toHaveLength(readSources("subscribers").length)
    for (const key of Object.values(moduleKeys)) {
      expect(key).toMatch(/^traceability(_|$)/)
    }
  })
})
