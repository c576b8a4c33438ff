import type { ComponentType } from "react"
import { LoadingSection } from "../loading-section"
import { lazyPart } from "./lazy-part"

/** A page of ours, loaded when it is opened, with what stands around all of them. */
export const lazyPage = (load: () => Promise<ComponentType>) =>
  lazyPart(
    async () => {
      const [Page, { withHealthBanner }] = await Promise.all([
        load(),
        import("../with-health-banner"),
      ])
      return withHealthBanner(Page)
    },
    <LoadingSection rows={6} />
  )
