import { useTranslation } from "react-i18next"
import { formatDay, formatQuantity } from "../../lib/format"
import { ChoicePanel } from "../scan/choice-panel"
import type { Given } from "./draft/row-of-code"
import type { CodeQuestion as Question } from "./draft/use-code-choice"

type Props = { question: Question; onAnswered: () => void }

/** The readings of a code, each with what it would put into the list. */
export const CodeQuestion = ({ question, onAnswered }: Props) => {
  const { t, i18n } = useTranslation("traceability")
  const describe = ({ lot_name, expires_at, best_before_at, batch_name, available }: Given) =>
    [
      lot_name,
      batch_name && `${t("lots.fields.batch")}: ${batch_name}`,
      expires_at && `${t("lots.dates.expires_at")}: ${formatDay(expires_at, i18n.language)}`,
      best_before_at &&
        `${t("lots.dates.best_before_at")}: ${formatDay(best_before_at, i18n.language)}`,
      available &&
        `${t("operations.details.quantity")}: ${formatQuantity(available, i18n.language)}`,
    ]
      .filter(Boolean)
      .join(" · ")
  return (
    <ChoicePanel
      text={t("scan.question.readings")}
      code={question.code}
      choices={question.choices.map(describe)}
      onAnswer={(index) => {
        question.answer(index)
        onAnswered()
      }}
    />
  )
}
