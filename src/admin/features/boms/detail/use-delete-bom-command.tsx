import { usePrompt } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useNavigate } from "react-router-dom"
import { useDeleteBom, type Bom } from "../../../hooks/api/boms"
import { asApiError } from "../../../lib/api-error"
import { toast } from "../../../lib/toast"

export const useDeleteBomCommand = ({ id, title, sku }: Bom) => {
  const { t } = useTranslation("traceability")
  const prompt = usePrompt()
  const navigate = useNavigate()
  const { mutate } = useDeleteBom(id)
  return async () => {
    const isSure = await prompt({
      title: t("boms.delete.title", { product: title || sku }),
      description: t("boms.delete.description"),
      confirmText: t("common.actions.delete"),
      cancelText: t("common.actions.cancel"),
    })
    if (!isSure) {
      return
    }
    mutate(undefined, {
      onSuccess: () => {
        toast.success(t("boms.delete.success"))
        navigate("/traceability/bills-of-materials", { replace: true })
      },
      onError: (error) =>
        toast.error(t("boms.delete.failed"), { description: asApiError(error).message }),
    })
  }
}
