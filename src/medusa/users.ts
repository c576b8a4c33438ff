import type { MedusaContainer } from "@medusajs/framework/types"
import { readByIds } from "./read-by-ids"

type User = { id: string; email: string; first_name?: string | null; last_name?: string | null }

/** The names of users by id; the e-mail address of a user who has no name. */
export async function readUserNames(
  container: MedusaContainer,
  ids: string[]
): Promise<Map<string, string>> {
  const fields = ["id", "email", "first_name", "last_name"]
  const users = await readByIds<User>(container, "user", fields, ids)
  return new Map(
    users.map((user) => [
      user.id,
      [user.first_name, user.last_name].filter(Boolean).join(" ") || user.email,
    ])
  )
}
