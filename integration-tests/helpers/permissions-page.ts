import { readFileSync } from "node:fs"
import { join } from "node:path"

const [permissionsPart, rolesPart] = readFileSync(
  join(__dirname, "../../docs/permissions.md"),
  "utf8"
).split("\n## Roles that work together\n")

const cellsOf = (line: string): string[] => line.split("|").map((cell) => cell.trim())
const permissionsIn = (text = ""): string[] =>
  [...text.matchAll(/`(\w+:(?:\w+|\*))`/g)].map(([, permission]) => permission)

/** Every permission of the plugin that docs/permissions.md lists. */
export const listedPermissions: string[] = permissionsPart
  .split("\n")
  .flatMap((line) => permissionsIn(cellsOf(line)[1]))

/** "suppliers:*" is each of them; "every `read`" and "everything" are said in words. */
function expand(text: string): string[] {
  const named = permissionsIn(text)
  if (text.startsWith("everything")) {
    return [...listedPermissions, "fulfillment:create", "return:update"]
  }
  if (text.startsWith("every `read` except")) {
    return listedPermissions.filter(
      (permission) => permission.endsWith(":read") && !named.includes(permission)
    )
  }
  return named.flatMap((permission) =>
    permission.endsWith(":*")
      ? listedPermissions.filter((listed) => listed.startsWith(permission.slice(0, -1)))
      : [permission]
  )
}

/** The roles that docs/permissions.md proposes, with each of their permissions. */
export const proposedRoles: { role: string; permissions: string[] }[] = rolesPart
  .split("\n")
  .map(cellsOf)
  .filter(([, role, text]) => role && text && role !== "role" && !role.startsWith("---"))
  .map(([, role, text]) => ({ role, permissions: expand(text) }))
