import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { readableError } from "../../application/readable-error"
import { isRefusal, Refusal, TraceabilityError } from "../../shared/traceability-error"
import type { BeforeJson } from "./before-json"
import { BinaryAnswer } from "./binary-answer"
import { CsvAnswer } from "./csv-answer"
import { runOnceForKey } from "./idempotency"
import { refuseUnfit } from "./refuse-unfit-values"
import { refuseFieldsOfFile, refuseIgnoredFields, withSelectedFields } from "./select-fields"
import { serviceFailureOf } from "./service-failure"
import { StreamAnswer } from "./stream-answer"
import { TooManyRequests } from "./too-many-requests"

type FileAnswer = CsvAnswer | StreamAnswer | BinaryAnswer

/** Of a file the handler answers the file itself; of everything else what becomes the answer as JSON. */
type Answered<Answer> = Answer extends FileAnswer ? Answer : BeforeJson<Answer>

type Handler<Body, Query, Answer> = (
  req: AuthenticatedMedusaRequest<Body, Query>
) => Promise<Answered<Answer>>

/** PostgreSQL's codes for a value that does not fit: numbers, dates, text, and text that is too long for an index. */
const OUT_OF_RANGE = new Set(["22003", "22007", "22008", "22021", "22P05", "54000"])

/** What is to be answered for an error; one that is no refusal is thrown on to Medusa's error handler. */
function asRefusal(error: unknown): Refusal {
  if (isRefusal(error)) {
    return error
  }
  const { type, code, message } = error as { type?: string; code?: string; message: string }
  if (type === MedusaError.Types.NOT_FOUND) {
    return new TraceabilityError("not_found", message, { status: 404 })
  }
  if (code && OUT_OF_RANGE.has(code)) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      "Invalid request: a number, a date or a text is larger than what can be stored"
    )
  }
  throw error
}

const isFile = (answer: object): answer is FileAnswer =>
  answer instanceof CsvAnswer || answer instanceof StreamAnswer || answer instanceof BinaryAnswer

/**
 * Wraps a handler that answers an object: sends it as JSON, honours the `Idempotency-Key` of a POST, and answers our own
 * refusals with their status, their names and every bad row. Other errors go to Medusa's error handler. `Body` and `Query`
 * are what the route's middlewares have made of the request, `Answer` is what a client reads.
 */
export const traceabilityRoute =
  <Body, Query, Answer extends object>(handler: Handler<Body, Query, Answer>) =>
  async (req: AuthenticatedMedusaRequest<Body, Query>, res: MedusaResponse): Promise<void> => {
    try {
      refuseUnfit(req.validatedQuery, "the query")
      refuseUnfit(req.validatedBody, "the body")
      refuseIgnoredFields(req)
      const answer: object = await runOnceForKey(req, res, () => handler(req))
      if (isFile(answer)) {
        refuseFieldsOfFile(req)
        await answer.sendTo(res)
      } else {
        res.status(200).json(withSelectedFields(req, answer))
      }
    } catch (error) {
      if (res.headersSent) {
        // Half a file must not look like a whole one.
        res.destroy(error as Error)
        return
      }
      if (error instanceof TooManyRequests) {
        res.setHeader("Retry-After", String(error.retryAfter))
        res.status(429).json({ type: "too_many_requests", message: error.message })
        return
      }
      const failure = serviceFailureOf(error)
      if (failure) {
        const logger = req.scope.resolve(ContainerRegistrationKeys.LOGGER)
        logger.error(`${req.method} ${req.path}: ${failure.code}`, error as Error)
        res.status(503).json(failure)
        return
      }
      const refusal = asRefusal(await readableError(error, req.scope))
      res.status(refusal.status).json({
        type: refusal.type,
        code: refusal.code,
        message: refusal.message,
        ...(refusal.errors ? { errors: refusal.errors } : {}),
        ...(refusal.details ? { details: refusal.details } : {}),
      })
    }
  }

export const actorOf = (req: Pick<AuthenticatedMedusaRequest, "auth_context">): string | null =>
  req.auth_context?.actor_id ?? null
