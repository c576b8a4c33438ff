import type { RefusalDetails, RefusalValue } from "../types/refusal"
import { REFUSAL_SENTENCES, type RefusalSentence } from "./refusal-sentences"

/** A sentence with what it is about, that clients can say in another language. Values may hold tokens, as messages may. */
export const say = (
  sentence: RefusalSentence,
  values: Record<string, RefusalValue> = {}
): RefusalDetails => ({ sentence, values })

const textOf = (value: RefusalValue): string => {
  if (Array.isArray(value)) {
    return value.map(textOf).join(", ")
  }
  return typeof value === "object" ? inEnglish(value) : String(value)
}

/** What is said, as the message of a refusal. */
export const inEnglish = ({ sentence, values }: RefusalDetails): string =>
  REFUSAL_SENTENCES[sentence as RefusalSentence].replace(/{{(\w+)}}/g, (_, name: string) =>
    textOf(values[name])
  )

/** The message and the details of a refused row. */
export const spoken = (
  said: string | RefusalDetails
): { message: string; details?: RefusalDetails } =>
  typeof said === "string" ? { message: said } : { message: inEnglish(said), details: said }
