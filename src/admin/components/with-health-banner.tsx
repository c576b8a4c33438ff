import type { ComponentType } from "react"
import { HealthBanner } from "./health-banner"
import { HelpLink } from "./help/help-link"
import { SkipLink } from "./skip-link"

/**
 * A page of ours, with a warning above it where the plugin cannot do its work, the way past its buttons for the keyboard, and its
 * help below.
 */
export const withHealthBanner = (Page: ComponentType) => {
  const PageWithBanner = () => (
    <>
      <SkipLink />
      <HealthBanner />
      <Page />
      <HelpLink />
    </>
  )
  return PageWithBanner
}
