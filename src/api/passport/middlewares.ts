import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
  MiddlewareRoute,
} from "@medusajs/framework/http"
import { PASSPORT_PATH } from "../../application/passport/passport-address"
import { answerDescription } from "./answer-description"
import { answerDigitalLink, answerPreflight } from "./answer-digital-link"

const DESCRIPTION = `${PASSPORT_PATH}/.well-known/gs1resolver`

async function answerPassport(
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction
): Promise<void> {
  if (req.method === "OPTIONS") {
    answerPreflight(req, res)
  } else if (req.method !== "GET" && req.method !== "HEAD") {
    next()
  } else if (req.originalUrl.split("?")[0].toLowerCase() === DESCRIPTION) {
    answerDescription(req, res)
  } else {
    await answerDigitalLink(req, res)
  }
}

/**
 * Outside of `/store`, where Medusa asks for a publishable key that no label carries. It answers itself, and for whatever stands
 * behind: a route of Medusa's is a folder for each shape of a path, and Express would answer a path that is encoded badly before
 * anything of ours could say what is wrong with it.
 */
export const passportMiddlewares: MiddlewareRoute[] = [
  { matcher: PASSPORT_PATH, middlewares: [answerPassport] },
]
