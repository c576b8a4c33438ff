import { readFileSync } from "node:fs"
import { readJson } from "./lib/json-files.mjs"

/**
 * `node scripts/check-release.mjs v1.0.0`: whether the tag, package.json, package-lock.json, openapi.json and the changelog of this folder
 * agree on what is released. Prints the tag of npm under which it is published.
 */
const tag = process.argv[2] ?? ""
const version = tag.replace(/^v/, "")
const found = {
  "package.json": readJson("package.json").version,
  "package-lock.json": readJson("package-lock.json").version,
  "openapi.json": readJson("openapi.json").info.version,
}
const problems = [
  ...(/^v\d+\.\d+\.\d+(-[\w.]+)?$/.test(tag)
    ? []
    : [`${tag || "Nothing"} is no tag of a version.`]),
  ...Object.entries(found)
    .filter(([, other]) => other !== version)
    .map(([path, other]) => `${path} has the version ${other}, not ${version}.`),
  ...(readFileSync("CHANGELOG.md", "utf8")
    .split("\n")
    .some((line) => line === `## ${version}`)
    ? []
    : [`CHANGELOG.md has no heading "## ${version}".`]),
]
problems.forEach((problem) => console.error(problem))
console.log(version.includes("-") ? "next" : "latest")
process.exit(problems.length ? 1 : 0)
