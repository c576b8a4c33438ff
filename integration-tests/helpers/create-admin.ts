import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, generateJwtToken, Modules } from "@medusajs/framework/utils"

export type RequestHeaders = { headers: Record<string, string> }

let created = 0

/** A new admin user and the headers that log in as them. */
export async function createAdmin(
  container: MedusaContainer,
  email = `admin-${++created}@example.com`
): Promise<RequestHeaders & { userId: string }> {
  const user = await container
    .resolve(Modules.USER)
    .createUsers({ email, first_name: "Ada", last_name: "Admin" })
  const identity = await container.resolve(Modules.AUTH).createAuthIdentities({
    provider_identities: [{ provider: "emailpass", entity_id: email, provider_metadata: {} }],
    app_metadata: { user_id: user.id },
  })

  const { jwtSecret } = container.resolve(ContainerRegistrationKeys.CONFIG_MODULE).projectConfig
    .http
  const token = generateJwtToken(
    {
      actor_id: user.id,
      actor_type: "user",
      auth_identity_id: identity.id,
      app_metadata: { user_id: user.id },
    },
    { secret: jwtSecret as string, expiresIn: "1d" }
  )
  return { userId: user.id, headers: { authorization: `Bearer ${token}` } }
}
