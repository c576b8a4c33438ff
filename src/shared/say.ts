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

/** Sentences that follow each other, as one. */
export const sayAll = <S extends string | RefusalDetails>(said: S[]): S | RefusalDetails =>
  said.slice(1).reduce<S | RefusalDetails>((one, other) => say("part.and", { one, other }), said[0])

/** What may be meant, one of it, as one. */
export const sayEither = (said: (string | RefusalDetails)[]): string | RefusalDetails =>
  said.reduce((one, other) => say("part.or", { one, other }))

/** What is said of a line of a list or a file; English alone stays English alone. */
export const sayLine = <S extends string | RefusalDetails>(
  line: number,
  said: S
): string | RefusalDetails =>
  typeof said === "string" ? `Line ${line}: ${said}` : say("part.line", { line, said })

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
