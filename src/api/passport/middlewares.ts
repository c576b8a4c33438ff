import type { MiddlewareRoute } from "@medusajs/framework/http"
import { PASSPORT_PATH } from "../../application/passport/passport-address"
import { answerDescription } from "./answer-description"
import { answerDigitalLink, answerPreflight } from "./answer-digital-link"

/**
 * Outside of `/store`, where Medusa asks for a publishable key that no label carries. They answer themselves, because a route
 * of Medusa's is a folder for each shape of a path, and a path of the wrong shape has to be told what is wrong with it.
 */
export const passportMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET"],
    matcher: `${PASSPORT_PATH}/.well-known/gs1resolver`,
    middlewares: [answerDescription],
  },
  { methods: ["GET"], matcher: `${PASSPORT_PATH}/*`, middlewares: [answerDigitalLink] },
  { methods: ["OPTIONS"], matcher: `${PASSPORT_PATH}/*`, middlewares: [answerPreflight] },
]
