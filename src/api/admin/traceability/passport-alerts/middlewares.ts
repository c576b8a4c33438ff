import type { MiddlewareRoute } from "@medusajs/framework/http"
import { routesOf } from "../../../utils/routes-of"
import { passportAlertParams, reviewAlertBody } from "./validators"

const alerts = routesOf("/admin/traceability/passport-alerts", "traceability_passport")

export const passportAlertsMiddlewares: MiddlewareRoute[] = [
  alerts.get("", { query: passportAlertParams }),
  alerts.post("/:id/review", { body: reviewAlertBody }),
]
