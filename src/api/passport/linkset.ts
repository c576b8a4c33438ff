import type { PassportView } from "../../types/http/passport"
import { safeUrl } from "./html"

const VOCABULARY = "https://ref.gs1.org/voc/"

type Target = { href: string; title: string; type?: string; hreflang?: string[] }

/** What the page itself answers: where one comes without asking for a type, what it is, and whether there is a recall. */
const OWN_TYPES = ["defaultLink", "pip", "recallStatus"]

/** A link type as clients write it: `gs1:pip`, `pip`, or the whole address in GS1's vocabulary. */
export const readLinkType = (text: string): string =>
  text.replace(/^(gs1:|https?:\/\/(?:ref\.gs1\.org|gs1\.org|www\.gs1\.org)\/voc\/)/, "")

/** The targets of each link type, by the type's name in GS1's vocabulary. */
export function targetsOf(view: PassportView, base: string): Map<string, Target[]> {
  const page = { href: `${base}${view.path}`, title: view.product.title, type: "text/html" }
  const targets = new Map<string, Target[]>(OWN_TYPES.map((type) => [type, [page]]))
  for (const { type, title, url, language } of view.documents) {
    if (safeUrl(url)) {
      const target = { href: url, title, ...(language ? { hreflang: [language] } : {}) }
      // A document of the shop's stands before our own page.
      targets.set(type, [...(targets.get(type) ?? []).filter((each) => each !== page), target])
    }
  }
  return targets
}

/** RFC 9264, as GS1 asks of a resolver. */
export function asLinkset(view: PassportView, base: string): object {
  const targets = targetsOf(view, base)
  return {
    linkset: [
      {
        anchor: `${base}${view.path}`,
        ...Object.fromEntries([...targets].map(([type, list]) => [`${VOCABULARY}${type}`, list])),
      },
    ],
  }
}

/** Of the targets of a type the one in the visitor's language, else one in none, else the first. */
export const chooseTarget = (targets: Target[], language: string): Target =>
  targets.find(({ hreflang }) => hreflang?.includes(language)) ??
  targets.find(({ hreflang }) => !hreflang) ??
  targets[0]

/** Where machines find all links. */
export const linkHeader = (view: PassportView, base: string): string =>
  [
    `<${base}${view.path}?linkType=linkset>; rel="linkset"; type="application/linkset+json"`,
    `<${base}${view.path}>; rel="canonical"`,
    `<${base}${view.path}>; rel="${VOCABULARY}pip"`,
  ].join(", ")
