import type { MiddlewareRoute } from "@medusajs/framework/http"
import { routesOf } from "../../../utils/routes-of"
import { noticesConfig, recallConfig, recallsConfig } from "./query-config"
import {
  answerBody,
  closeBody,
  noticesParams,
  recallBody,
  recallsParams,
  startRecallBody,
} from "./validators"

const BASE = "/admin/traceability"
const RESOURCE = "traceability_recall"
const recalls = routesOf(`${BASE}/recalls`, RESOURCE)
const sources = routesOf(BASE, RESOURCE)

export const recallsMiddlewares: MiddlewareRoute[] = [
  recalls.get("", { query: recallsParams, fields: recallsConfig }),
  recalls.post("", { body: startRecallBody, operation: "create" }),
  sources.post("/lots/:id/recall", { body: recallBody, operation: "create" }),
  sources.post("/operations/:id/recall", { body: recallBody, operation: "create" }),
  recalls.get("/:id", { fields: recallConfig }),
  recalls.get("/:id/notices", { query: noticesParams, fields: noticesConfig }),
  recalls.post("/:id/notices/:notice_id/answers", { body: answerBody }),
  recalls.post("/:id/close", { body: closeBody }),
  recalls.post("/:id/reopen"),
]
