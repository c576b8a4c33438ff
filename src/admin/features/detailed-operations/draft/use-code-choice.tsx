import { useState } from "react"
import type { Given } from "./row-of-code"

/** A code that can be read in several ways waits for a person; so do the entries behind it. */
export type CodeQuestion = {
  code: string
  choices: Given[]
  answer: (index: number | null) => void
}

/** Asks which of its readings a code has; null when it is none of them. */
export const useCodeChoice = () => {
  const [question, setQuestion] = useState<CodeQuestion | null>(null)
  const ask = (code: string, choices: Given[]): Promise<Given | null> =>
    new Promise((resolve) =>
      setQuestion({
        code,
        choices,
        answer: (index) => {
          setQuestion(null)
          resolve(index === null ? null : choices[index])
        },
      })
    )
  return { question, ask }
}
