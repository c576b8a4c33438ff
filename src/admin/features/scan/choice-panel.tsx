import { Button, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { showSeparators } from "../../components/inputs/separator-key"

type Props = {
  text: string
  code: string
  choices: string[]
  /** The place of what is meant; null for nothing of it. */
  onAnswer: (index: number | null) => void
}

/** What a code can mean, to choose with a finger. The input keeps the focus: no Enter of a scanner answers. */
export const ChoicePanel = ({ text, code, choices, onAnswer }: Props) => {
  const { t } = useTranslation("traceability")
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
          {text}
        </Text>
        <Text size="small" className="text-ui-fg-subtle break-all font-mono">
          {showSeparators(code)}
        </Text>
      </div>
      <div className="flex flex-wrap gap-2">
        {choices.map((choice, index) => (
          <Button
            key={index}
            type="button"
            size="large"
            variant="secondary"
            className="h-auto min-h-12 whitespace-normal text-start"
            onClick={() => onAnswer(index)}
          >
            {choice}
          </Button>
        ))}
        <Button type="button" size="large" variant="transparent" onClick={() => onAnswer(null)}>
          {t("scan.question.none")}
        </Button>
      </div>
    </div>
  )
}
