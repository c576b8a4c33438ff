import { say } from "../../../../shared/say"
import { decodeUriPart } from "../../../../shared/decode-uri-part"
import { type ApplicationIdentifier, findAi } from "./application-identifier"
import type { Gs1Element } from "./check-message"
import type { Split } from "./split-element-string"

/** The characters of a URI (RFC 3986). Any other one has to be percent-encoded, also on a label. */
const URI = /^[A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=%]*$/
/** The scheme is written in small letters or in capitals; QR codes are smaller with capitals. */
const PARTS = /^(?:https?|HTTPS?):\/\/([A-Za-z0-9\-.:[\]]+)(\/[^?#]*)(?:\?([^#]*))?(?:#.*)?$/

const pairs = (segments: string[]): [string, string][] =>
  segments.flatMap((ai, i) => (i % 2 ? [] : [[ai, segments[i + 1]] as [string, string]]))

/**
 * The path ends with the key, its value and pairs of qualifiers; what stands before is the shop's own. Read from the end,
 * pair by pair, until the key is found.
 */
function findKey(segments: string[]): { key: ApplicationIdentifier; tail: string[] } | undefined {
  for (let at = segments.length - 2; at >= 0; at -= 2) {
    const entry = findAi(segments[at])
    if (!entry) {
      return undefined
    }
    if (entry.linkKey) {
      return { key: entry, tail: segments.slice(at) }
    }
  }
  return undefined
}

/** The qualifiers must be in the order of one of the key's sequences; each may be left out. */
function fitsSequence(qualifiers: string[], sequences: string[][]): boolean {
  return sequences.some((sequence) => {
    const places = qualifiers.map((ai) => sequence.indexOf(ai))
    return places.every((place, i) => place >= 0 && (i === 0 || place > places[i - 1]))
  })
}

/** Could this identifier of the query stand somewhere among the qualifiers of the path? Then it must stand there. */
const belongsInPath = (ai: string, qualifiers: string[], sequences: string[][]): boolean =>
  Array.from({ length: qualifiers.length + 1 }, (_, at) => [
    ...qualifiers.slice(0, at),
    ai,
    ...qualifiers.slice(at),
  ]).some((all) => fitsSequence(all, sequences))

/** GTINs of 8, 12 and 13 digits were allowed in links before version 1.3 of the standard and are still printed. */
const asValue = (ai: string, value: string): string =>
  ai === "01" && /^(\d{8}|\d{12,13})$/.test(value) ? value.padStart(14, "0") : value

/** Attributes of the query. `&` alone parts them: `;` may be part of a value. Words like `linkType` are for resolvers. */
function readAttributes(query: string, path: Gs1Element[], sequences: string[][]): Split {
  const elements: Gs1Element[] = []
  const qualifiers = path.slice(1).map(({ ai }) => ai)
  for (const part of query.split("&").filter((text) => /^\d+=/.test(text))) {
    const [ai, raw] = [part.slice(0, part.indexOf("=")), part.slice(part.indexOf("=") + 1)]
    // In a query a plus sign stands for a blank.
    const value = decodeUriPart(raw.replace(/\+/g, " "))
    if (!findAi(ai)?.linkAttribute || value === undefined) {
      return { wrong: say("gs1.notInQuery", { part }) }
    }
    if ([...path, ...elements].some((element) => element.ai === ai)) {
      return { wrong: say("gs1.twiceInLink", { ai }) }
    }
    if (belongsInPath(ai, qualifiers, sequences)) {
      return { wrong: say("gs1.belongsInPath", { ai }) }
    }
    elements.push({ ai, value: asValue(ai, value) })
  }
  return { elements }
}

function readPath(key: ApplicationIdentifier, tail: string[]): Split {
  const path = pairs(tail).map(([ai, value]) => ({ ai, value: decodeUriPart(value) }))
  if (path.some(({ value }) => value === undefined)) {
    return { wrong: say("gs1.wronglyEncoded") }
  }
  const qualifiers = path.slice(1).map(({ ai }) => ai)
  return fitsSequence(qualifiers, key.linkKey!)
    ? { elements: path.map(({ ai, value }) => ({ ai, value: asValue(ai, value!) })) }
    : { wrong: say("gs1.mustNotFollow", { qualifiers: qualifiers.join("/"), key: key.ai }) }
}

/** `https://id.example.com/01/09506000134352/10/ABC?17=271231`; undefined when the address is no Digital Link at all. */
export function splitDigitalLink(text: string): Split | undefined {
  const [, , pathText, query = ""] = text.match(PARTS) ?? []
  const found = pathText && findKey(pathText.split("/").slice(1))
  if (!found) {
    return undefined
  }
  if (!URI.test(text)) {
    return { wrong: say("gs1.notPercentEncoded") }
  }
  const path = readPath(found.key, found.tail)
  if ("wrong" in path) {
    return path
  }
  const attributes = readAttributes(query, path.elements, found.key.linkKey!)
  return "wrong" in attributes
    ? attributes
    : { elements: [...path.elements, ...attributes.elements] }
}
