import type {
  AuthenticatedMedusaRequest,
  MedusaNextFunction,
  MedusaResponse,
} from "@medusajs/framework/http"
import { asActor } from "../../application/current-actor"
import { actorOf } from "../utils/traceability-route"

/**
 * For workflows of Medusa that do not hear who asked for them: the units they move would have been moved by nobody. A customer
 * who asks for a return in the storefront moves none.
 */
export function rememberActor(
  req: AuthenticatedMedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction
): void {
  asActor(() => (req.auth_context?.actor_type === "customer" ? null : actorOf(req)), next)
}
