/**
 * The versions of Medusa that the plugin is tested with, oldest first: what package.json asks for begins with the first, and
 * docs/compatibility.md lists them. Before 2.21 the dashboard exports none of the components that our pages are built of.
 */
export const TESTED = [
  { version: "2.16.0", manager: "npm", hasPages: false },
  { version: "2.20.1", manager: "npm", hasPages: false },
  { version: "2.21.0", manager: "npm", hasPages: true },
  { version: "2.21.2", manager: "npm", hasPages: true, isReinstalled: true },
  { version: "2.21.2", manager: "pnpm", hasPages: true },
]

/** The one that `npm test` tries: the Medusa that is developed with, in the versions of the lockfile. */
export const NEWEST = {
  ...TESTED.filter(({ manager }) => manager === "npm").at(-1),
  isLocked: true,
}

/** Those that the words name, by version or package manager; all without words. */
export function chosenVersions(words) {
  const known = new Set(TESTED.flatMap(({ version, manager }) => [version, manager]))
  const unknown = words.filter((word) => word !== "newest" && !known.has(word))
  if (unknown.length) {
    throw new Error(`Not a tested version or package manager: ${unknown.join(", ")}`)
  }
  if (words.includes("newest")) {
    return [NEWEST]
  }
  const named = (value, all) => !words.some((word) => all.includes(word)) || words.includes(value)
  const versions = TESTED.map(({ version }) => version)
  const managers = TESTED.map(({ manager }) => manager)
  return TESTED.filter(
    ({ version, manager }) => named(version, versions) && named(manager, managers)
  )
}
