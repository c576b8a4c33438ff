import { execFileSync } from "node:child_process"
import { isRoot } from "./project.mjs"

const id = (flag, name) =>
  Number(
    execFileSync("id", [flag, name], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] })
  )

/** PostgreSQL refuses to run as root: root borrows the `postgres` user where there is one, `nobody` elsewhere. */
export function unprivilegedUser() {
  if (!isRoot()) {
    return {}
  }
  for (const name of ["postgres", "nobody"]) {
    try {
      return { uid: id("-u", name), gid: id("-g", name) }
    } catch {
      continue
    }
  }
  throw new Error(
    "Running as root, but the system has neither a `postgres` nor a `nobody` user to run PostgreSQL."
  )
}
