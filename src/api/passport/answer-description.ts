import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { PASSPORT_DOCUMENT_TYPES } from "../../types/passport"
import { passportBase } from "./passport-base"

/** What GS1 asks of a resolver at `/.well-known/gs1resolver`: what it resolves, and where. */
export function answerDescription(req: MedusaRequest, res: MedusaResponse): void {
  res.set({ "Access-Control-Allow-Origin": "*", "Cache-Control": "public, max-age=3600" }).json({
    name: "Product passports",
    resolverRoot: passportBase(req),
    supportedPrimaryKeys: ["01"],
    supportedLinkTypes: ["defaultLink", "pip", ...PASSPORT_DOCUMENT_TYPES].map((type) => ({
      namespace: "https://ref.gs1.org/voc/",
      prefix: "gs1:",
      type,
    })),
  })
}
