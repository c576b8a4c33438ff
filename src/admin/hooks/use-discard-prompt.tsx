import { usePrompt } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

/** Asks before what was typed is thrown away. The answer is true when it may be. */
export const useDiscardPrompt = (isDirty: boolean) => {
  const { t } = useTranslation("traceability")
  const prompt = usePrompt()
  return async (): Promise<boolean> =>
    !isDirty ||
    prompt({
      title: t("common.unsaved.title"),
      description: t("common.unsaved.description"),
      confirmText: t("common.unsaved.discard"),
      cancelText: t("common.unsaved.keep"),
    })
}
