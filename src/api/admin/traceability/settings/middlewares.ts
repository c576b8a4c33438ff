import type { MiddlewareRoute } from "@medusajs/framework/http"
import { routesOf } from "../../../utils/routes-of"
import { settingsBody } from "./validators"

const settings = routesOf("/admin/traceability/settings", "traceability_setting")

export const settingsMiddlewares: MiddlewareRoute[] = [
  settings.get(""),
  settings.post("", { body: settingsBody }),
]
