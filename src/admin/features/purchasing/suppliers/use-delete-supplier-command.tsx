import { usePrompt } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useDeleteSupplier, type Supplier } from "../../../hooks/api/purchasing"
import { asApiError } from "../../../lib/api-error"
import { toast } from "../../../lib/toast"

export const useDeleteSupplierCommand = () => {
  const { t } = useTranslation("traceability")
  const prompt = usePrompt()
  const { mutate } = useDeleteSupplier()
  return async ({ id, name }: Supplier) => {
    const isSure = await prompt({
      title: t("purchasing.suppliers.deleteTitle", { name }),
      description: t("purchasing.suppliers.deleteDescription"),
      confirmText: t("common.actions.delete"),
      cancelText: t("common.actions.cancel"),
    })
    if (!isSure) {
      return
    }
    mutate(id, {
      onSuccess: () => toast.success(t("purchasing.suppliers.deleted", { name })),
      onError: (error) =>
        toast.error(t("purchasing.suppliers.notDeleted", { name }), {
          description: asApiError(error).message,
        }),
    })
  }
}
