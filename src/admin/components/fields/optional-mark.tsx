import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

/** The dashboard's own word for what may be left empty, in a colour that can be read: its own is too pale. */
export const OptionalMark = () => {
  const { t } = useTranslation()
  return (
    <Text size="small" leading="compact" className="text-ui-fg-subtle">
      ({t("fields.optional")})
    </Text>
  )
}
