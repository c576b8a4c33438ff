import { readFileSync } from "node:fs"
import { builtinModules } from "node:module"
import { join } from "node:path"

const FOLDER = ".medusa/server/src/admin/"
const IMPORT = /^(?:import|export)\b[^"']*?["']([^"'\n]+)["'];?$|\bimport\(["']([^"']+)["']\)/gm

/** Two copies of these break the dashboard: its context is not theirs. Each with words that only its own code has. */
const SHARED = {
  react: "__SECRET_INTERNALS_DO_NOT_USE",
  "react-dom": "createRoot() on a container",
  "react-router-dom": "useNavigate() may be used only in the context of a <Router>",
  "@tanstack/react-query": "No QueryClient set, use QueryClientProvider",
  "react-i18next": "You will need to pass in an i18next instance",
  "react-hook-form": "_subjects",
}

const packageOf = (specifier) =>
  specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/")

/**
 * The admin's bundle takes React, the router, the query client and what else has a context from the dashboard: none of them is in
 * it, and what it imports is a dependency or a peer, as a host does not install what we develop with.
 */
export function adminImports({ root, files, manifest }) {
  const modules = files
    .filter(({ path }) => path.startsWith(FOLDER) && /\.mjs$|_chunks\//.test(path))
    .map(({ path }) => readFileSync(join(root, path), "utf8"))
  const bundle = modules.join("\n")
  const imported = new Set(
    modules
      .flatMap((module) => [...module.matchAll(IMPORT)])
      .map(([, named, lazy]) => named ?? lazy)
      .filter((specifier) => !specifier.startsWith("."))
      .map(packageOf)
  )
  const there = new Set([
    ...Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies }),
    ...builtinModules,
  ])
  return [
    ...[...imported]
      .filter((name) => !there.has(name))
      .map((name) => `The admin imports ${name}, which a host does not have.`),
    ...Object.entries(SHARED)
      .filter(([, words]) => bundle.includes(words))
      .map(([name]) => `The admin brings a copy of ${name}.`),
    ...(imported.has("react")
      ? []
      : ["The admin imports no React: this check reads the wrong files."]),
    ...Object.keys(SHARED)
      .filter((name) => name in (manifest.dependencies ?? {}))
      .map((name) => `${name} is a dependency: a host would get a second copy.`),
  ]
}
