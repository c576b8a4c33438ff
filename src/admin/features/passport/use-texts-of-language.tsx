import { useEffect } from "react"
import type { UseFormReturn } from "react-hook-form"
import type { ItemPassport } from "../../../types/passport"
import { type PassportForm, textsIn } from "./passport-form"

/**
 * Texts are edited in one language at a time. Those of a language that has some are shown when it is chosen: what stood in the
 * fields before would be saved over them. For a new language it stays, to be translated.
 */
export function useTextsOfLanguage(
  { watch, setValue }: UseFormReturn<PassportForm>,
  { texts }: ItemPassport
): void {
  const language = watch("language")
  useEffect(() => {
    if (texts[language]) {
      setValue("texts", textsIn(texts, language))
    }
  }, [language, texts, setValue])
}
