import type { ComponentType } from "react"
import { HealthBanner } from "./health-banner"

/** A page of ours, with a warning above it where the plugin cannot do its work. */
export const withHealthBanner = (Page: ComponentType) => {
  const PageWithBanner = () => (
    <>
      <HealthBanner />
      <Page />
    </>
  )
  return PageWithBanner
}
