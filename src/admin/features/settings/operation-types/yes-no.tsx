import { CheckMini, MinusMini } from "@medusajs/icons"
import { useTranslation } from "react-i18next"

/** A sign and a word, so that nobody has to tell colours apart. */
export const YesNo = ({ value }: { value: boolean }) => {
  const { t } = useTranslation("traceability")
  return (
    <span
      className={
        value
          ? "text-ui-fg-base flex items-center gap-x-1"
          : "text-ui-fg-subtle flex items-center gap-x-1"
      }
    >
      {value ? <CheckMini /> : <MinusMini />}
      {value ? t("common.yes") : t("common.no")}
    </span>
  )
}
