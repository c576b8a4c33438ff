import type { MedusaRequest } from "@medusajs/framework/http"
import { PASSPORT_PATH } from "../../application/passport/passport-address"
import { TRACEABILITY_MODULE } from "../../types/module-keys"

/**
 * Where the shop's Digital Links begin: the plugin's option, which labels carry too, else this server. The one that is
 * public, so never from a header of the request where the option is set.
 */
export function passportBase(req: Pick<MedusaRequest, "scope" | "protocol" | "get">): string {
  const option = req.scope.resolve(TRACEABILITY_MODULE).digitalLinkUrl
  return option?.replace(/\/+$/, "") ?? `${req.protocol}://${req.get("host")}${PASSPORT_PATH}`
}
