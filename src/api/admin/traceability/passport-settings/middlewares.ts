import type { MiddlewareRoute } from "@medusajs/framework/http"
import { routesOf } from "../../../utils/routes-of"
import { passportSettingsBody } from "./validators"

const settings = routesOf("/admin/traceability/passport-settings", "traceability_setting")

export const passportSettingsMiddlewares: MiddlewareRoute[] = [
  settings.get(""),
  settings.post("", { body: passportSettingsBody }),
]
