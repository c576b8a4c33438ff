import type { Texts } from "./join-texts"

const PLACEHOLDER = /{{.*?}}/g
/** Unicode's "first strong isolate" and its end. */
const ISOLATED = "\u2068$&\u2069"

/** What is filled in keeps its own direction: a product's English title does not turn the Arabic sentence around it. */
export const keepDirection = (texts: Texts): Texts =>
  Object.fromEntries(
    Object.entries(texts).map(([key, value]) => [
      key,
      typeof value === "string" ? value.replace(PLACEHOLDER, ISOLATED) : keepDirection(value),
    ])
  )
