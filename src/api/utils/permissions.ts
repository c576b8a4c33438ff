import { hasPermission } from "@medusajs/framework"
import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"

/** Who asks, and the container that knows what their roles may do. */
export type Asking = Pick<AuthenticatedMedusaRequest, "scope" | "auth_context">

type Policy = { resource: string; operation: string }

/** May the roles of who asks do this? Everybody may while Medusa's role-based access is off. */
export async function isAllowed({ scope, auth_context }: Asking, policy: Policy): Promise<boolean> {
  const roles = (auth_context?.app_metadata?.roles ?? []) as string[]
  return hasPermission({ roles, actions: [policy], container: scope })
}

/** May who asks see what goods cost? */
export const maySeeCosts = (asking: Asking): Promise<boolean> =>
  isAllowed(asking, { resource: "traceability_value", operation: "read" })

/**
 * For what the path of a request does not tell: it depends on the document or the body which permission is needed beside
 * the route's own. Throws `forbidden`, as Medusa does.
 */
export async function requirePermission(asking: Asking, policy: Policy): Promise<void> {
  if (!(await isAllowed(asking, policy))) {
    throw new MedusaError(
      MedusaError.Types.FORBIDDEN,
      `Insufficient permissions. Required policies: ${policy.resource}:${policy.operation}`
    )
  }
}
