import { Prompt } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useBlocker } from "react-router-dom"
import { useWarnBeforeUnload } from "../hooks/use-warn-before-unload"

/** Stands between the form and every way out of it, the browser's back button included. */
export const UnsavedBlocker = ({ isDirty }: { isDirty: boolean }) => {
  const { t } = useTranslation("traceability")
  useWarnBeforeUnload(isDirty)
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      isDirty &&
      currentLocation.pathname !== nextLocation.pathname &&
      !(nextLocation.state as { isSubmitSuccessful?: boolean } | null)?.isSubmitSuccessful
  )
  return (
    <Prompt open={blocker.state === "blocked"} variant="confirmation">
      <Prompt.Content>
        <Prompt.Header>
          <Prompt.Title>{t("common.unsaved.title")}</Prompt.Title>
          <Prompt.Description>{t("common.unsaved.description")}</Prompt.Description>
        </Prompt.Header>
        <Prompt.Footer>
          <Prompt.Cancel type="button" onClick={() => blocker.reset?.()}>
            {t("common.unsaved.keep")}
          </Prompt.Cancel>
          <Prompt.Action type="button" onClick={() => blocker.proceed?.()}>
            {t("common.unsaved.discard")}
          </Prompt.Action>
        </Prompt.Footer>
      </Prompt.Content>
    </Prompt>
  )
}
