import { useTranslation } from "react-i18next"
import { isQuestion } from "../../../lib/questions"
import { ChoicePanel } from "../choice-panel"
import type { OpenQuestion } from "./use-scanning"

type Props = { question: OpenQuestion; code: string; onAnswered: () => void }

/** What a person is asked about a scan: which of its meanings, or a yes. */
export const ScanChoices = ({ question, code, onAnswered }: Props) => {
  const { t } = useTranslation("traceability")
  const { choices, text, answer } = question
  return (
    <ChoicePanel
      text={text}
      code={code}
      choices={choices.map((choice) =>
        isQuestion(choice.text) ? t(`common.questions.${choice.text}.yes`) : choice.text
      )}
      onAnswer={(index) => {
        answer(index === null ? null : choices[index])
        onAnswered()
      }}
    />
  )
}
