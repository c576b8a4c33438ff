import { Button, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { showSeparators } from "../../../components/inputs/separator-key"
import { isQuestion } from "../../../lib/questions"
import type { OpenQuestion } from "./use-scanning"

type Props = { question: OpenQuestion; code: string; onAnswered: () => void }

/** What a scan can mean, to choose with a finger. The input keeps the focus: no Enter of a scanner answers. */
export const ScanChoices = ({ question, code, onAnswered }: Props) => {
  const { t } = useTranslation("traceability")
  const answer = (choice: Parameters<OpenQuestion["answer"]>[0]) => {
    question.answer(choice)
    onAnswered()
  }
  return (
    <div
      role="group"
      aria-label={t("scan.question.title")}
      className="bg-ui-tag-orange-bg flex flex-col gap-y-3 rounded-lg px-4 py-5"
    >
      <div>
        <Text size="large" weight="plus">
          {t("scan.question.title")}
        </Text>
        <Text size="small" className="text-ui-fg-subtle break-words" aria-live="assertive">
          {question.text}
        </Text>
        <Text size="small" className="text-ui-fg-subtle break-all font-mono">
          {showSeparators(code)}
        </Text>
      </div>
      <div className="flex flex-wrap gap-2">
        {question.choices.map((choice, index) => (
          <Button
            key={index}
            size="large"
            variant="secondary"
            className="h-auto min-h-12 whitespace-normal text-left"
            onClick={() => answer(choice)}
          >
            {isQuestion(choice.text) ? t(`common.questions.${choice.text}.yes`) : choice.text}
          </Button>
        ))}
        <Button size="large" variant="transparent" onClick={() => answer(null)}>
          {t("scan.question.none")}
        </Button>
      </div>
    </div>
  )
}
