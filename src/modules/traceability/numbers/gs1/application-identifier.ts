import { DICTIONARY } from "./dictionary.generated"
import type { AiComponent, DictionaryEntry } from "./dictionary-entry"

export type ApplicationIdentifier = DictionaryEntry

/** A range of the dictionary is one entry for each identifier in it. */
function expand(entry: DictionaryEntry): ApplicationIdentifier[] {
  const [first, last = first] = entry.ai.split("-")
  return Array.from({ length: Number(last) - Number(first) + 1 }, (_, i) => ({
    ...entry,
    ai: String(Number(first) + i).padStart(first.length, "0"),
  }))
}

export const APPLICATION_IDENTIFIERS = DICTIONARY.flatMap(expand)

const BY_AI = new Map(APPLICATION_IDENTIFIERS.map((entry) => [entry.ai, entry]))

export const findAi = (ai: string): ApplicationIdentifier | undefined => BY_AI.get(ai)

/** The identifier that begins here. None begins with another one, so at most one of the lengths 2 to 4 fits. */
export function findAiAt(text: string, at: number): ApplicationIdentifier | undefined {
  return [2, 3, 4]
    .map((length) => BY_AI.get(text.slice(at, at + length)))
    .find((entry) => entry !== undefined)
}

/** The shortest and the longest value an identifier may have. */
export function lengthsOf(entry: ApplicationIdentifier): { min: number; max: number } {
  const sum = (pick: (component: AiComponent) => number) =>
    entry.components.reduce((total, component) => total + pick(component), 0)
  return { min: sum((c) => (c.optional ? 0 : c.min)), max: sum((c) => c.max) }
}
