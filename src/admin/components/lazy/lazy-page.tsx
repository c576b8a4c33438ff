import type { ComponentType } from "react"
import { LoadingSection } from "../loading-section"
import { lazyPart } from "./lazy-part"
import type { Pages } from "./lazy-page-part"

/** A page of ours, loaded when it is opened, with what stands around all of them. */
export const lazyPage = (choose: (pages: Pages) => ComponentType) =>
  lazyPart(
    async () => {
      const pages = await import("../../pages")
      return pages.withHealthBanner(choose(pages))
    },
    <LoadingSection rows={6} />
  )
