import { execFileSync, spawnSync } from "node:child_process"
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"

const ROOT = join(__dirname, "../..")
const PARTS = ["package.json", "package-lock.json", "openapi.json", "CHANGELOG.md", ".changeset"]

jest.setTimeout(60_000)

describe("a release", () => {
  let folder: string

  const node = (script: string, ...args: string[]) =>
    spawnSync(process.execPath, [join(ROOT, script), ...args], { cwd: folder, encoding: "utf8" })
  const check = (tag: string) => node("scripts/check-release.mjs", tag)

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "release-"))
    PARTS.forEach((part) => cpSync(join(ROOT, part), join(folder, part), { recursive: true }))
    execFileSync("git", ["init", "--quiet", "--initial-branch=main"], { cwd: folder })
  })

  afterEach(() => rmSync(folder, { recursive: true }))

  it("is made of what was noted with each change, and everything says its version then", () => {
    const made = node("node_modules/@changesets/cli/bin.js", "version")
    expect([made.status, made.stderr]).toEqual([0, expect.any(String)])
    expect(node("scripts/spread-version.mjs").status).toBe(0)
    const { version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"))
    expect(check(`v${version}`)).toMatchObject({ status: 0, stderr: "" })
    expect(readdirSync(join(folder, ".changeset")).sort()).toEqual(["README.md", "config.json"])
  })

  it("is refused where tag, package, lockfile, OpenAPI and changelog do not agree", () => {
    const { status, stderr } = check("v99.0.0")
    expect(status).toBe(1)
    for (const part of PARTS.filter((one) => one !== ".changeset")) {
      expect(stderr).toContain(part)
    }
    expect(check("main").stderr).toContain("main is no tag of a version.")
  })

  it("of a version that is not final goes under the tag `next`", () => {
    expect(check("v1.0.0-beta.1").stdout.trim()).toBe("next")
    expect(check("v1.0.0").stdout.trim()).toBe("latest")
  })
})
