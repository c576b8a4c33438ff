import { shortenValue } from "../naming/shorten-value"
import { type ApplicationIdentifier, lengthsOf } from "./application-identifier"
import { CONTENT_CHECKS } from "./content-checks"
import type { AiComponent } from "./dictionary-entry"

/** The characters of a component's type: what is not one of them. */
const OUTSIDE: Record<AiComponent["type"], RegExp> = {
  N: /[^0-9]/,
  X: /[^!"%&'()*+,\-./0-9:;<=>?A-Z_a-z]/,
  Y: /[^#\-/0-9A-Z]/,
  Z: /[^A-Za-z0-9_=-]/,
}

/** Base64 text may be filled up at its end: with one or two signs, to a length that three divides. */
const isWronglyFilled = (text: string): boolean =>
  text.includes("=") && !(/^[^=]+={1,2}$/.test(text) && text.length % 3 === 0)

function checkComponent(part: string, component: AiComponent, now: Date): string | undefined {
  const wrong = part.match(OUTSIDE[component.type])
  if (wrong) {
    return `the character ${shortenValue(wrong[0])}, which is not allowed there`
  }
  if (component.type === "Z" && isWronglyFilled(part)) {
    return "wrong padding"
  }
  return component.checks?.map((name) => CONTENT_CHECKS[name]).find((c) => !c.holds(part, now))
    ?.says
}

function wrongLength(entry: ApplicationIdentifier, value: string): string | undefined {
  const { min, max } = lengthsOf(entry)
  if (value.length >= min && value.length <= max) {
    return undefined
  }
  const wanted = min === max ? `${max}` : `${min} to ${max}`
  return `${value.length} characters instead of ${wanted}`
}

/** What is wrong with the value of an identifier, as a sentence; undefined when nothing is. */
export function checkValue(
  entry: ApplicationIdentifier,
  value: string,
  now: Date
): string | undefined {
  let wrong = wrongLength(entry, value)
  let rest = value
  for (const component of entry.components) {
    if (wrong || (component.optional && !rest)) {
      break
    }
    const part = rest.slice(0, component.max)
    wrong =
      part.length < component.min
        ? `${value.length} characters, which does not fit`
        : checkComponent(part, component, now)
    rest = rest.slice(component.max)
  }
  return wrong && `(${entry.ai}) ${shortenValue(value)} has ${wrong}.`
}
