import { createHash } from "crypto"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { withTraceability } from "../../application/with-traceability"
import { lookUp } from "../../application/passport/look-up"
import { PASSPORT_PATH, readPassportPath } from "../../application/passport/passport-address"
import type { PassportContent } from "../../application/passport/passport-content"
import { viewPassport } from "../../application/passport/view-passport"
import type { PassportLevel } from "../../types/passport"
import { answerFile } from "./answer-file"
import { asJsonLd } from "./json-ld"
import { asLinkset, chooseTarget, linkHeader, readLinkType, targetsOf } from "./linkset"
import {
  JSON_LD,
  KEY_HEADER,
  languageOf,
  LINKSET,
  NO_LINK,
  refuse,
  setHeaders,
  text,
  typeOf,
} from "./public-answer"
import { passportBase } from "./passport-base"
import { PAGE_LANGUAGES } from "./passport-words"
import { renderPassport } from "./render-page"

/** What the sender may see; undefined for a key that opens nothing. */
async function levelOf(req: MedusaRequest): Promise<PassportLevel | undefined> {
  const key = req.get(KEY_HEADER)
  return key === undefined
    ? "public"
    : withTraceability(req.scope, (service) => service.openWithKey(key))
}

/** The same bytes have the same tag. Kept copies are asked about each time, so that a recall is seen at once. */
function send(req: MedusaRequest, res: MedusaResponse, level: PassportLevel, body: string): void {
  const tag = createHash("sha256").update(body).digest("base64url").slice(0, 27)
  res.set({
    ETag: `"${tag}"`,
    "Cache-Control": level === "public" ? "public, no-cache" : "private, no-store",
  })
  if (req.fresh) {
    res.status(304).end()
  } else {
    res.status(200).send(body)
  }
}

function answer(
  req: MedusaRequest,
  res: MedusaResponse,
  content: PassportContent,
  level: PassportLevel
): void {
  const there = [...new Set([...Object.keys(content.published.texts), ...PAGE_LANGUAGES])]
  const language = languageOf(req, there, content.shop.language)
  const base = passportBase(req)
  const view = viewPassport(content, level, language, base)
  const type = typeOf(req)
  res.set({ Link: linkHeader(view, base), "Content-Language": language })
  const asked = text(req.query.linkType)
  if (type !== LINKSET && asked) {
    const targets = targetsOf(view, base).get(readLinkType(asked))
    if (!targets) {
      refuse(req, res, 404, NO_LINK)
      return
    }
    const target = chooseTarget(targets, language)
    if (target.href !== `${base}${view.path}`) {
      res.set("Cache-Control", level === "public" ? "public, no-cache" : "private, no-store")
      res.redirect(307, target.href)
      return
    }
  }
  res.type(type)
  const body =
    type === LINKSET
      ? JSON.stringify(asLinkset(view, base))
      : type === JSON_LD
        ? JSON.stringify(asJsonLd(view, base))
        : renderPassport(view, base)
  send(req, res, level, body)
}

/**
 * Answers a GS1 Digital Link, or a link of the shop's own, as resolvers do: the page, or by `Accept` JSON-LD or the linkset;
 * with `?linkType=` the document of that type, with `?document=` a file of the unit that everybody may see. 400 for an address that is wrong, 404 alike for a number that is unknown and
 * one that is not published, 401 for a key that opens nothing, 429 for who asks too much.
 */
export async function answerDigitalLink(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  setHeaders(res)
  const [path, query] = req.originalUrl.split("?")
  const rest = path.slice(PASSPORT_PATH.length) + (query ? `?${query}` : "")
  const address = readPassportPath(rest, new Date())
  if (address && "problem" in address) {
    refuse(req, res, 400, address.problem)
    return
  }
  const found = await lookUp(req.scope, address, req.ip ?? "")
  if ("retry_after" in found) {
    res.set("Retry-After", String(found.retry_after))
    refuse(req, res, 429)
    return
  }
  const level = await levelOf(req)
  if (!level) {
    res.status(401).set("Cache-Control", "no-store")
    res.json({ type: "unauthorized", message: "This key is unknown, has expired or was revoked." })
    return
  }
  if (!found.content) {
    refuse(req, res, 404)
    return
  }
  const document = text(req.query.document)
  if (document) {
    await answerFile(req, res, found.content, document)
  } else {
    answer(req, res, found.content, level)
  }
}

/** Any site may ask: what is public is public. */
export function answerPreflight(_req: MedusaRequest, res: MedusaResponse): void {
  setHeaders(res)
  res.status(204).set("Access-Control-Allow-Methods", "GET, HEAD").end()
}
