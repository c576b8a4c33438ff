import { createHash } from "crypto"
import type { MedusaRequest } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { withTraceability } from "../../application/with-traceability"

const KEY_LENGTH_MAX = 255

type Request = Pick<MedusaRequest, "method" | "path" | "headers" | "body" | "scope">

const keyOf = (req: Request): string | null => {
  const key = req.method === "POST" ? req.headers["idempotency-key"] : undefined
  if (typeof key === "string" && key.length > KEY_LENGTH_MAX) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `An Idempotency-Key has at most ${KEY_LENGTH_MAX} characters.`
    )
  }
  return typeof key === "string" && key ? key : null
}

const hashOf = (req: Request): string =>
  createHash("sha256")
    .update(`${req.method} ${req.path}\n${JSON.stringify(req.body ?? {})}`)
    .digest("hex")

/** Runs a request once for its `Idempotency-Key`: the same request again gets the first answer, and does nothing. */
export async function runOnceForKey(req: Request, run: () => Promise<object>): Promise<object> {
  const key = keyOf(req)
  if (!key) {
    return run()
  }
  const stored = await withTraceability(req.scope, (service) =>
    service.beginRequest(key, hashOf(req))
  )
  if (stored) {
    return stored.response
  }
  try {
    const response = await run()
    await withTraceability(req.scope, (service) =>
      service.finishRequest(key, { status: 200, response })
    )
    return response
  } catch (error) {
    await withTraceability(req.scope, (service) => service.finishRequest(key, null))
    throw error
  }
}
