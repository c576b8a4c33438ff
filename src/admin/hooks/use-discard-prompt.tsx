import { usePrompt } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

/** The prompt closes on Escape: asked at once, the key press that should open it would close it again. */
const afterKeyPress = () => new Promise((resolve) => setTimeout(resolve))

/** Asks before what was typed is thrown away. The answer is true when it may be. */
export const useDiscardPrompt = (isDirty: boolean) => {
  const { t } = useTranslation("traceability")
  const prompt = usePrompt()
  return async (): Promise<boolean> => {
    if (!isDirty) {
      return true
    }
    await afterKeyPress()
    return prompt({
      title: t("common.unsaved.title"),
      description: t("common.unsaved.description"),
      confirmText: t("common.unsaved.discard"),
      cancelText: t("common.unsaved.keep"),
    })
  }
}
