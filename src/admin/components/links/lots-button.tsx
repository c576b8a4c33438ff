import { useTranslation } from "react-i18next"
import { CountButton } from "./count-button"

type Props = { to: string; count: number; isExact?: boolean; className?: string }

/** "Lots/Serial Numbers" with how many there are. */
export const LotsButton = (props: Props) => {
  const { t } = useTranslation("traceability")
  return <CountButton label={t("tracking.lots")} {...props} />
}
