import { spawn } from "node:child_process"
import { readFileSync } from "node:fs"
import { join } from "node:path"

const ROOT = join(__dirname, "../..")

/** A command of a page, with what the page says that it prints. */
type Snippet = { command: string; prints: string }

const BLOCK = /^```bash\n([\s\S]*?)^```$(?:\n+^```text\n([\s\S]*?)^```$)?/gm

const snippetsOf = (text: string): Snippet[] =>
  [...text.matchAll(BLOCK)].map(([, command, prints = ""]) => ({ command, prints: prints.trim() }))

const read = (page: string): string => readFileSync(join(ROOT, page), "utf8")

const definesFunction = ({ command }: Snippet): boolean => /^\w+\(\) \{/m.test(command)

/** What every recipe's commands run after: the token, the ids, and the functions that pages define for others. */
function prelude(): string {
  const install = read("docs/install.md")
  const [beginning, minutes] = install.split("## The first five minutes")
  return [
    ...snippetsOf(beginning),
    ...snippetsOf(minutes).filter(definesFunction),
    ...snippetsOf(read("docs/recipes/README.md")),
  ]
    .map(({ command }) => command)
    .join("\n")
}

const MARK = "--- next snippet ---"

function bash(args: string[], env: Record<string, string>, script = ""): Promise<string> {
  return new Promise((resolve, reject) => {
    const shell = spawn("bash", args, { env: { ...process.env, ...env } })
    let output = ""
    let errors = ""
    shell.stdout.on("data", (data) => (output += data))
    shell.stderr.on("data", (data) => (errors += data))
    shell.once("error", reject)
    shell.once("close", (code) =>
      code === 0 ? resolve(output) : reject(new Error(`${output}\n${errors}`))
    )
    shell.stdin.end(script)
  })
}

/** Runs the commands of a page of the documentation in one shell, and compares each with what the page says that it prints. */
export async function runPage(page: string, env: Record<string, string>) {
  const snippets = snippetsOf(read(page))
  const script = [prelude(), ...snippets.flatMap(({ command }) => [`echo "${MARK}"`, command])]
  const output = await bash(["-euo", "pipefail"], env, script.join("\n"))
  const [, ...printed] = output.split(`${MARK}\n`)
  return {
    printed: printed.map((text) => text.trim()),
    expected: snippets.map(({ prints }) => prints),
  }
}

/** Runs a script of the repository and returns what it prints; fails with all of it when the script does. */
export const runScript = (path: string, env: Record<string, string>): Promise<string> =>
  bash([join(ROOT, path)], env)
