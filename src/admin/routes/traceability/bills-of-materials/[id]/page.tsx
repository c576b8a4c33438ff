import { type UIMatch } from "react-router-dom"
import { lazyPage } from "../../../../components/lazy/lazy-page"
import { lazyPart } from "../../../../components/lazy/lazy-part"

const BomBreadcrumb = lazyPart(() =>
  import("../../../../features/boms/detail/bom-breadcrumb").then((file) => file.BomBreadcrumb)
)

export const handle = {
  breadcrumb: (match?: UIMatch) => <BomBreadcrumb id={match?.params.id ?? ""} />,
}

export default lazyPage(() =>
  import("./bill-of-materials-page").then((file) => file.BillOfMaterialsPage)
)
