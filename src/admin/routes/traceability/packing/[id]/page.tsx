import { type UIMatch } from "react-router-dom"
import { lazyPage } from "../../../../components/lazy/lazy-page"
import { lazyPart } from "../../../../components/lazy/lazy-part"

const PackingBreadcrumb = lazyPart(() =>
  import("../../../../features/packing/packing-breadcrumb").then((file) => file.PackingBreadcrumb)
)

export const handle = {
  breadcrumb: ({ params }: UIMatch) => <PackingBreadcrumb id={params.id!} />,
}

export default lazyPage(() => import("./pack-station-page").then((file) => file.PackStationPage))
