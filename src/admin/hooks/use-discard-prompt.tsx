import { usePrompt } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

const nextTask = () => new Promise((resolve) => setTimeout(resolve))

/** Asks before what was typed is thrown away. Returns true when it may be. */
export const useDiscardPrompt = (isDirty: boolean) => {
  const { t } = useTranslation("traceability")
  const prompt = usePrompt()
  return async (): Promise<boolean> => {
    if (!isDirty) {
      return true
    }
    const focused = document.activeElement
    // The prompt closes on Escape: opened at once, the key press that asks for it would close it again.
    await nextTask()
    const mayDiscard = await prompt({
      title: t("common.unsaved.title"),
      description: t("common.unsaved.description"),
      confirmText: t("common.unsaved.discard"),
      cancelText: t("common.unsaved.keep"),
    })
    if (!mayDiscard && focused instanceof HTMLElement) {
      // The prompt gives the focus to the page when it is gone; typing must go on where it stopped.
      await nextTask()
      focused.focus()
    }
    return mayDiscard
  }
}
