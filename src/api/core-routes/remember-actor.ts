import type {
  AuthenticatedMedusaRequest,
  MedusaNextFunction,
  MedusaResponse,
} from "@medusajs/framework/http"
import { asActor } from "../../application/current-actor"
import { actorOf } from "../utils/traceability-route"

/** For workflows of Medusa that are not told who asked for them: the units they move would have been moved by nobody. */
export function rememberActor(
  req: AuthenticatedMedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction
): void {
  asActor(() => actorOf(req), next)
}
