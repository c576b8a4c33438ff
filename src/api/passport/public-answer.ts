import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { chooseLanguage } from "../../application/passport/choose-language"
import { PAGE_POLICY } from "./page-style"
import { PAGE_LANGUAGES, wordsOf } from "./passport-words"
import { renderProblem } from "./render-page"

/** The header that a partner or an authority sends its key in: in an address it would stay in logs and histories. */
export const KEY_HEADER = "x-passport-key"

export const LINKSET = "application/linkset+json"
export const JSON_LD = "application/ld+json"

export const text = (value: unknown): string | undefined =>
  typeof value === "string" && value ? value.slice(0, 200) : undefined

/** What is the same of every answer, also of one that says no. */
export function setHeaders(res: MedusaResponse): void {
  res.set({
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Allow-Headers": `Accept, Accept-Language, ${KEY_HEADER}`,
    "Access-Control-Expose-Headers": "Link, Retry-After, ETag",
    "Content-Security-Policy": PAGE_POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "X-Frame-Options": "DENY",
    Vary: `Accept, Accept-Language, ${KEY_HEADER}`,
  })
}

export const typeOf = (req: MedusaRequest): string => {
  const asked = text(req.query.linkType)
  if (asked === "all" || asked === "linkset") {
    return LINKSET
  }
  const best = req.accepts(["text/html", JSON_LD, "application/json", LINKSET])
  return best === "application/json" ? JSON_LD : best || "text/html"
}

export const languageOf = (req: MedusaRequest, there: string[], standard: string): string =>
  chooseLanguage(there, text(req.query.lang), req.get("accept-language"), standard)

const TYPES: Record<number, string> = { 400: "invalid_data", 429: "too_many_requests" }

/** Said of a link type that there is none of: the number itself may be as genuine as any. */
export const NO_LINK = "no_link"

/** A page for people, an object for machines. `problem` is what is wrong with an address (400), or `NO_LINK` (404). */
export function refuse(
  req: MedusaRequest,
  res: MedusaResponse,
  status: number,
  problem?: string
): void {
  const language = languageOf(req, PAGE_LANGUAGES, "en")
  const words = wordsOf(language)
  const [title, says] =
    status === 400
      ? [words.malformed, problem!]
      : status === 429
        ? [words.too_many, words.too_many_says]
        : problem === NO_LINK
          ? [words.no_link, words.no_link_says]
          : [words.not_found, words.not_found_says]
  res.status(status).set("Cache-Control", "no-store")
  if (typeOf(req) === "text/html") {
    res.type("html").send(renderProblem(language, title, says))
  } else {
    res.json({ type: TYPES[status] ?? "not_found", message: `${title}. ${says}` })
  }
}
