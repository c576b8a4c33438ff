import { Tabs } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useSearchParams } from "react-router-dom"
import { OPERATION_CODES } from "../../../lib/types"

const ALL = "all"

/** Which kind of operation is listed; kept in the address with the other filters. */
export const KindTabs = () => {
  const { t } = useTranslation("traceability")
  const [params, setParams] = useSearchParams()
  const select = (code: string) =>
    setParams((previous) => {
      previous.delete("offset")
      if (code === ALL) {
        previous.delete("code")
      } else {
        previous.set("code", code)
      }
      return previous
    })
  return (
    <Tabs
      value={params.get("code") ?? ALL}
      onValueChange={select}
      className="overflow-x-auto px-6 py-3"
    >
      <Tabs.List>
        {[ALL, ...OPERATION_CODES].map((code) => (
          <Tabs.Trigger
            key={code}
            value={code}
            className="whitespace-nowrap"
            // The table below is no panel of a tab.
            aria-controls={undefined}
          >
            {t(`operations.code.${code}`)}
          </Tabs.Trigger>
        ))}
      </Tabs.List>
    </Tabs>
  )
}
