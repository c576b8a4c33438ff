import type { PassportView } from "../../types/http/passport"
import { safeUrl } from "./html"

/** Undefined is left out by JSON. */
const given = <T>(value: T | null | undefined): T | undefined => value ?? undefined

/** Words that neither of the two has: without one of their own, readers of JSON-LD would drop what they say. */
const OWN_WORDS =
  "https://github.com/medusa-plugin-traceability/medusa-plugin-traceability/passport#"

/** A passport for machines, in the words of GS1's vocabulary and schema.org. */
export function asJsonLd(view: PassportView, base: string): object {
  const { unit, product } = view
  return {
    "@context": {
      "@vocab": OWN_WORDS,
      gs1: "https://ref.gs1.org/voc/",
      schema: "https://schema.org/",
      xsd: "http://www.w3.org/2001/XMLSchema#",
    },
    "@id": `${base}${view.path}`,
    "@type": [
      "gs1:Product",
      unit?.kind === "serial" ? "schema:IndividualProduct" : "schema:Product",
    ],
    "gs1:gtin": given(product.gtin),
    "gs1:productName": [{ "@value": product.title, "@language": view.language }],
    "schema:name": product.title,
    "schema:serialNumber": unit?.kind === "serial" ? unit.name : undefined,
    "gs1:hasBatchLotNumber": given(unit?.kind === "lot" ? unit.name : unit?.batch),
    "gs1:hasSerialNumber": unit?.kind === "serial" ? unit.name : undefined,
    "gs1:productionDate": given(unit?.made_on),
    "gs1:expirationDate": given(unit?.expires_on),
    "gs1:bestBeforeDate": given(unit?.best_before_on),
    "schema:productionDate": given(unit?.made_on),
    status: view.status,
    recalledOn: given(view.recalled_on),
    warrantyUntil: given(unit?.warranty_until),
    "schema:hasPart": view.components.map(({ title, quantity, name, path }) => ({
      "@id": path ? `${base}${path}` : undefined,
      "schema:name": title,
      "schema:serialNumber": given(name),
      quantity,
    })),
    "schema:subjectOf": view.documents.flatMap(({ type, title, url, language }) =>
      safeUrl(url)
        ? [
            {
              "@id": url,
              "schema:additionalType": { "@id": `gs1:${type}` },
              "schema:name": title,
              "schema:inLanguage": given(language),
            },
          ]
        : []
    ),
    "schema:additionalProperty": view.groups.flatMap((group) =>
      group.fields.map(({ code, label, value, unit: of }) => ({
        "@type": "schema:PropertyValue",
        "schema:propertyID": `${group.code}/${code}`,
        "schema:name": label,
        "schema:value": value,
        "schema:unitText": given(of),
      }))
    ),
    texts: view.texts,
    "schema:provider": { "schema:name": view.shop.name },
  }
}
