import { createHash } from "crypto"
import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { readableError } from "../../application/readable-error"
import { isRefusal, Refusal, TraceabilityError } from "../../shared/traceability-error"
import { withTraceability } from "../../application/with-traceability"
import { CsvAnswer } from "./csv-answer"
import { StreamAnswer } from "./stream-answer"

type Handler = (req: AuthenticatedMedusaRequest) => Promise<object>

const IDEMPOTENCY_KEY_LENGTH_MAX = 255

const idempotencyKeyOf = (req: AuthenticatedMedusaRequest): string | null => {
  const key = req.method === "POST" ? req.headers["idempotency-key"] : undefined
  if (typeof key === "string" && key.length > IDEMPOTENCY_KEY_LENGTH_MAX) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `An Idempotency-Key has at most ${IDEMPOTENCY_KEY_LENGTH_MAX} characters.`
    )
  }
  return typeof key === "string" && key ? key : null
}

const hashOf = (req: AuthenticatedMedusaRequest): string =>
  createHash("sha256")
    .update(`${req.method} ${req.path}\n${JSON.stringify(req.body ?? {})}`)
    .digest("hex")

/** Runs a request once for its key: the same request again gets the first answer, and does nothing. */
async function runOnce(
  req: AuthenticatedMedusaRequest,
  key: string,
  handler: Handler
): Promise<object> {
  const stored = await withTraceability(req.scope, (service) =>
    service.beginRequest(key, hashOf(req))
  )
  if (stored) {
    return stored.response as object
  }
  try {
    const response = await handler(req)
    await withTraceability(req.scope, (service) =>
      service.finishRequest(key, { status: 200, response })
    )
    return response
  } catch (error) {
    await withTraceability(req.scope, (service) => service.finishRequest(key, null))
    throw error
  }
}

const UNTRANSLATABLE_CHARACTER = "22021"

/** What is to be answered for an error; one that is no refusal is thrown on to Medusa's error handler. */
function asRefusal(error: unknown): Refusal {
  if (isRefusal(error)) {
    return error
  }
  const { type, code, message } = error as { type?: string; code?: string; message: string }
  if (type === MedusaError.Types.NOT_FOUND) {
    return new TraceabilityError("not_found", message, { status: 404 })
  }
  if (code === UNTRANSLATABLE_CHARACTER) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      "Invalid request: text must not contain a NUL character"
    )
  }
  throw error
}

/**
 * Wraps a handler that answers an object: sends it as JSON, honours the `Idempotency-Key` of a POST, and answers our own
 * refusals with their status, their names and every bad row. Other errors go to Medusa's error handler.
 */
export const traceabilityRoute =
  (handler: Handler) =>
  async (req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> => {
    try {
      const key = idempotencyKeyOf(req)
      const answer = key ? await runOnce(req, key, handler) : await handler(req)
      if (answer instanceof CsvAnswer || answer instanceof StreamAnswer) {
        await answer.sendTo(res)
      } else {
        res.status(200).json(answer)
      }
    } catch (error) {
      if (res.headersSent) {
        // Half a file must not look like a whole one.
        res.destroy(error as Error)
        return
      }
      const refusal = asRefusal(await readableError(error, req.scope))
      res.status(refusal.status).json({
        type: refusal.type,
        code: refusal.code,
        message: refusal.message,
        ...(refusal.errors ? { errors: refusal.errors } : {}),
      })
    }
  }

export const actorOf = (req: AuthenticatedMedusaRequest): string | null =>
  req.auth_context?.actor_id ?? null
