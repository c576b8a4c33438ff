import { readJson, writeJson } from "./lib/json-files.mjs"

/**
 * `node scripts/spread-version.mjs`: writes the version of package.json into package-lock.json and openapi.json of this folder, which
 * `changeset version` leaves alone.
 */
const { version } = readJson("package.json")

const lock = readJson("package-lock.json")
lock.version = version
lock.packages[""].version = version
writeJson("package-lock.json", lock)

const document = readJson("openapi.json")
document.info.version = version
writeJson("openapi.json", document)
