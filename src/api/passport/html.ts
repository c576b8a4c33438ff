/** Text that is HTML already; everything else is escaped where it is put in. */
export class Html {
  constructor(readonly text: string) {}
}

const ESCAPES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
}

type Part = Html | string | number | null | undefined | false | Part[]

const asText = (part: Part): string => {
  if (part instanceof Html) {
    return part.text
  }
  if (Array.isArray(part)) {
    return part.map(asText).join("")
  }
  return part === null || part === undefined || part === false
    ? ""
    : String(part).replace(/[&<>"']/g, (character) => ESCAPES[character])
}

/** A template of HTML in which every value is escaped unless it is made by this function itself. */
export const html = (strings: TemplateStringsArray, ...parts: Part[]): Html =>
  new Html(strings.map((text, i) => text + (i < parts.length ? asText(parts[i]) : "")).join(""))

/** An address that a link may lead to; undefined for any scheme but http and https. */
export const safeUrl = (url: string | null): string | undefined => {
  try {
    return url && /^https?:$/.test(new URL(url).protocol) ? url : undefined
  } catch {
    return undefined
  }
}
