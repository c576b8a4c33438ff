import { spawn } from "node:child_process"
import { PROJECT_ROOT } from "./project.mjs"

const running = new Set()
let stopping = false
const KILL_AFTER_MS = 10_000

/** Starts Node in a process group of its own, so that grandchildren end with it. */
export function startNode(args, { cwd = PROJECT_ROOT, env = {}, stdio = "inherit" } = {}) {
  if (stopping) {
    throw new Error("Nothing is started any more: the program is stopping.")
  }
  const child = spawn(process.execPath, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio,
    detached: process.platform !== "win32",
  })
  running.add(child)
  child.once("exit", () => running.delete(child))
  return child
}

function signalGroup(child, signal) {
  try {
    process.kill(process.platform === "win32" ? child.pid : -child.pid, signal)
  } catch (error) {
    if (error.code !== "ESRCH") {
      throw error
    }
  }
}

export const waitForExit = (child) =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) {
      return resolve(child.exitCode ?? 1)
    }
    child.once("error", () => resolve(1))
    child.once("exit", (code) => resolve(code ?? 1))
  })

export async function stopChild(child) {
  const exited = waitForExit(child)
  signalGroup(child, "SIGTERM")
  const force = setTimeout(() => signalGroup(child, "SIGKILL"), KILL_AFTER_MS)
  await exited
  clearTimeout(force)
  // A grandchild that ignored SIGTERM would otherwise outlive its parent.
  signalGroup(child, "SIGKILL")
}

export async function stopChildren() {
  stopping = true
  await Promise.all([...running].map(stopChild))
}

/** Resolves to the exit code; a child that exceeds `timeoutSeconds` is ended and counts as failed. */
export async function runNode(args, { timeoutSeconds, ...options }) {
  const child = startNode(args, options)
  let timedOut = false
  const timer = setTimeout(() => {
    timedOut = true
    console.error(
      `\nnode ${args.join(" ")}\nexceeded its limit of ${timeoutSeconds} s and was stopped.`
    )
    void stopChild(child)
  }, timeoutSeconds * 1000)

  const code = await waitForExit(child)
  clearTimeout(timer)
  return timedOut ? 1 : code
}
