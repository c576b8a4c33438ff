import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useLocation } from "react-router-dom"
import { homepage } from "../../../../package.json"
import { helpTopicOf, helpUrl } from "./help-topics"

/** Below a page: what the documentation says about it, in a tab of its own. */
export const HelpLink = () => {
  const { t } = useTranslation("traceability")
  const { pathname } = useLocation()
  return (
    <Text size="xsmall" className="py-2 text-center print:hidden" asChild>
      <p>
        <a
          href={helpUrl(helpTopicOf(pathname), homepage)}
          target="_blank"
          rel="noreferrer"
          className="text-ui-fg-subtle hover:text-ui-fg-base transition-fg underline outline-none focus-visible:shadow-borders-focus rounded"
        >
          {t("common.help")}
        </a>
      </p>
    </Text>
  )
}
