import { createDataTableCommandHelper } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useNavigate } from "react-router-dom"

const command = createDataTableCommandHelper()

/** Prints the picking lists of the deliveries that are selected in a list. */
export const usePickingListCommand = () => {
  const { t } = useTranslation("traceability")
  const navigate = useNavigate()
  return command.command({
    label: t("packing.pickingList.action"),
    shortcut: "p",
    action: (selection) => {
      const ids = Object.keys(selection).filter((id) => selection[id])
      navigate(`/traceability/picking-list?ids=${ids.join(",")}`)
    },
  })
}
