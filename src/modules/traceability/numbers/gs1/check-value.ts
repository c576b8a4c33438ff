import type { RefusalDetails } from "../../../../types/refusal"
import { say } from "../../../../shared/say"
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

function checkComponent(
  part: string,
  component: AiComponent,
  now: Date
): RefusalDetails | undefined {
  const wrong = part.match(OUTSIDE[component.type])
  if (wrong) {
    return say("gs1.character", { character: shortenValue(wrong[0]) })
  }
  if (component.type === "Z" && isWronglyFilled(part)) {
    return say("gs1.padding")
  }
  const failed = component.checks
    ?.map((name) => CONTENT_CHECKS[name])
    .find((check) => !check.holds(part, now))
  return failed && say(failed.says)
}

function wrongLength(entry: ApplicationIdentifier, value: string): RefusalDetails | undefined {
  const { min, max } = lengthsOf(entry)
  if (value.length >= min && value.length <= max) {
    return undefined
  }
  const count = value.length
  return min === max
    ? say("gs1.lengthOf", { count, length: max })
    : say("gs1.lengthBetween", { count, min, max })
}

/** What is wrong with the value of an identifier, as a sentence; undefined when nothing is. */
export function checkValue(
  entry: ApplicationIdentifier,
  value: string,
  now: Date
): RefusalDetails | undefined {
  let wrong = wrongLength(entry, value)
  let rest = value
  for (const component of entry.components) {
    if (wrong || (component.optional && !rest)) {
      break
    }
    const part = rest.slice(0, component.max)
    wrong =
      part.length < component.min
        ? say("gs1.lengthUnfit", { count: value.length })
        : checkComponent(part, component, now)
    rest = rest.slice(component.max)
  }
  return wrong && say("gs1.valueHas", { ai: entry.ai, value: shortenValue(value), wrong })
}
