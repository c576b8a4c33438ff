import { RouteFocusModal } from "@medusajs/dashboard/components"
import { useParams } from "react-router-dom"
import { BomForm } from "../../../../../features/boms/form/bom-form"
import { useBom } from "../../../../../hooks/api/boms"

export const EditBillOfMaterialsPage = () => {
  const { id = "" } = useParams()
  const { bom } = useBom(id)
  return <RouteFocusModal prev="..">{bom && <BomForm bom={bom} />}</RouteFocusModal>
}
