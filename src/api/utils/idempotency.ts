import { createHash } from "crypto"
import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { withTraceability } from "../../application/with-traceability"
import { asRequest } from "../../shared/current-request"
import { shortenAnswer } from "./shorten-answer"

const KEY_LENGTH_MAX = 255

/** Set on an answer that was given before; `shortened` when its long lists have only their first entries. */
export const REPLAYED_HEADER = "Idempotent-Replayed"

type Request = Pick<
  AuthenticatedMedusaRequest,
  "method" | "path" | "headers" | "body" | "scope" | "auth_context"
>

type Kept = { answer: object; is_shortened: boolean }

/** What an answer shows only once is not kept for another one: a key that is sent twice is made twice. */
const SHOWN_ONCE = /\/passport-keys\/?$/

const keyOf = (req: Request): string | null => {
  const isKept = req.method === "POST" && !SHOWN_ONCE.test(req.path)
  const key = isKept ? req.headers["idempotency-key"] : undefined
  if (typeof key === "string" && key.length > KEY_LENGTH_MAX) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `An Idempotency-Key has at most ${KEY_LENGTH_MAX} characters.`
    )
  }
  return typeof key === "string" && key ? key : null
}

/** The order of an object's properties means nothing; that of a list does. */
const sortProperties = (_key: string, value: unknown): unknown =>
  value && typeof value === "object" && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value

const hashOf = (req: Request): string =>
  createHash("sha256")
    .update(`${req.method} ${req.path}\n${JSON.stringify(req.body ?? {}, sortProperties)}`)
    .digest("hex")

/**
 * Runs a request once for its `Idempotency-Key`: the same request of the same person again gets the first answer, and does
 * nothing. What it does is noted in the same transaction, so a process that dies before it has answered does not let it be
 * done twice.
 */
export async function runOnceForKey(
  req: Request,
  res: MedusaResponse,
  run: () => Promise<object>
): Promise<object> {
  const key = keyOf(req)
  if (!key) {
    return run()
  }
  const request = { key, actor_id: req.auth_context?.actor_id ?? null, request_hash: hashOf(req) }
  const started = await withTraceability(req.scope, (service) => service.beginRequest(request))
  if ("stored" in started) {
    const { answer, is_shortened } = started.stored.response as Kept
    res.setHeader(REPLAYED_HEADER, is_shortened ? "shortened" : "true")
    return answer
  }
  try {
    const answer = await asRequest(started.id, run)
    const { response, is_shortened } = shortenAnswer(answer)
    await withTraceability(req.scope, (service) =>
      service.finishRequest(started.id, {
        status: 200,
        response: { answer: response, is_shortened } satisfies Kept,
      })
    )
    return answer
  } catch (error) {
    await withTraceability(req.scope, (service) => service.finishRequest(started.id, null))
    throw error
  }
}
