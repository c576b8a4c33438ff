import { type ApplicationIdentifier, findAi } from "./application-identifier"
import type { Gs1Element } from "./check-message"
import type { Split } from "./split-element-string"

/** Undefined when the percent-encoding is broken. */
function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}

const pairs = (segments: string[]): [string, string][] =>
  segments.flatMap((ai, i) => (i % 2 ? [] : [[ai, segments[i + 1]] as [string, string]]))

/**
 * The path ends with the key, its value and pairs of qualifiers; what stands before is the shop's own. The key is the
 * last one that leaves whole pairs behind it.
 */
function findKey(segments: string[]): { key: ApplicationIdentifier; tail: string[] } | undefined {
  for (let at = segments.length - 2; at >= 0; at -= 2) {
    const key = findAi(segments[at])
    if (key?.linkKey) {
      return { key, tail: segments.slice(at) }
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

/** GTINs of 8, 12 and 13 digits were allowed in links before version 1.3 of the standard and are still printed. */
const asValue = (ai: string, value: string): string =>
  ai === "01" && /^(\d{8}|\d{12,13})$/.test(value) ? value.padStart(14, "0") : value

/** Attributes of the query; words like `linkType` are for resolvers. */
function readAttributes(query: string): Split {
  const elements: Gs1Element[] = []
  for (const part of query.split(/[&;]/).filter((text) => /^\d+=/.test(text))) {
    const [ai, raw] = [part.slice(0, part.indexOf("=")), part.slice(part.indexOf("=") + 1)]
    const value = decode(raw)
    if (!findAi(ai)?.linkAttribute || value === undefined) {
      return { wrong: `${part} is not allowed in the query of a GS1 Digital Link.` }
    }
    elements.push({ ai, value })
  }
  return { elements }
}

/** `https://id.example.com/01/09506000134352/10/ABC?17=271231`; undefined when the address is no Digital Link at all. */
export function splitDigitalLink(text: string): Split | undefined {
  const match = text.match(/^https?:\/\/[^/?#]+((?:\/[^/?#]*)*)(?:\?([^#]*))?(?:#.*)?$/i)
  const segments = match?.[1].split("/").slice(1) ?? []
  const found = findKey(segments.at(-1) === "" ? segments.slice(0, -1) : segments)
  if (!match || !found) {
    return undefined
  }
  const path = pairs(found.tail).map(([ai, value]) => ({ ai, value: decode(value) }))
  if (path.some(({ value }) => value === undefined)) {
    return { wrong: "The address is not encoded correctly." }
  }
  const qualifiers = path.slice(1).map(({ ai }) => ai)
  if (!fitsSequence(qualifiers, found.key.linkKey!)) {
    return {
      wrong: `/${qualifiers.join("/")}/ must not follow /${found.key.ai}/ in a GS1 Digital Link.`,
    }
  }
  const attributes = readAttributes(match[2] ?? "")
  if ("wrong" in attributes) {
    return attributes
  }
  const elements = path.map(({ ai, value }) => ({ ai, value: asValue(ai, value!) }))
  return { elements: [...elements, ...attributes.elements] }
}
