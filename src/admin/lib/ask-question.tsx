import { usePrompt } from "@medusajs/ui"
import { useEffect } from "react"
import { createRoot } from "react-dom/client"
import { useTranslation } from "react-i18next"
import type { ApiError } from "./api-error"
import { type Question, withoutField } from "./questions"

type Props = { question: Question; refusal: ApiError; onAnswer: (isYes: boolean) => void }

const QuestionPrompt = ({ question, refusal, onAnswer }: Props) => {
  const { t } = useTranslation("traceability")
  const prompt = usePrompt()
  useEffect(() => {
    void prompt({
      title: t(`common.questions.${question}.title`),
      description: withoutField(refusal.message),
      confirmText: t(`common.questions.${question}.yes`),
      cancelText: t("common.questions.back"),
    }).then(onAnswer)
    // eslint-disable-next-line react-hooks/exhaustive-deps -- it is asked once
  }, [])
  return null
}

/** Asks a person what the server asks. The way back has the focus, so that the Enter of a scanner accepts nothing. */
export const askQuestion = (question: Question, refusal: ApiError): Promise<boolean> =>
  new Promise((resolve) => {
    const root = createRoot(document.createElement("div"))
    const onAnswer = (isYes: boolean) => {
      root.unmount()
      resolve(isYes)
    }
    root.render(<QuestionPrompt question={question} refusal={refusal} onAnswer={onAnswer} />)
  })
